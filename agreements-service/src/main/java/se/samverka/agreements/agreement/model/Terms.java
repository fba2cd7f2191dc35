package se.samverka.agreements.agreement.model;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.platform.rule.Name;
import se.samverka.platform.rule.Required;
import se.samverka.platform.rule.Text;
import se.samverka.platform.value.OrganisationNumber;

/// What the parties agree on: one version of an agreement, whole.
///
/// The shape is that of the API's body (design, api.md, "Terms of an agreement"). A value of this type has
/// every field that must be there; whether the fields make sense together is for [TermsRules].
///
/// @param kind left out in an amendment, which cannot change it
/// @param validFrom first day the terms apply to, inclusive
/// @param validTo last day, inclusive
/// @param predecessor the agreement that this one renews (domain rule 14); amendments cannot change it
public record Terms(
        @Nullable AgreementKind kind,
        @Name(max = TermsRules.MAX_TITLE) String title,
        @Nullable @Name(max = TermsRules.MAX_ID) String caseNumber,
        @Nullable @Text(max = TermsRules.MAX_TEXT) String purpose,
        LocalDate validFrom,
        LocalDate validTo,
        List<Party> parties,
        List<FundingClause> fundingClauses,
        List<EntryCondition> entryConditions,
        @Nullable PaymentTerms paymentTerms,
        @Nullable UUID predecessor) {

    public Terms {
        Required.field("title", title);
        Required.field("validFrom", validFrom);
        Required.field("validTo", validTo);
        parties = Required.list("parties", parties);
        fundingClauses = Required.list("fundingClauses", fundingClauses);
        entryConditions = Required.list("entryConditions", entryConditions);
    }

    /// Kinds of agreement, from a binding contract to an accord that commits nobody.
    public enum AgreementKind {
        COOPERATION_AGREEMENT,
        FUNDING_AGREEMENT,
        ACCORD
    }

    /// An organisation in the agreement. One that joins later approves the agreement as the others do: it is bound by
    /// it. One that has left still reads it, because its invoices rest on it.
    ///
    /// @param from first day as a party, inclusive, within the period; the period's first where left out
    /// @param to last day as a party, inclusive, within the period; the period's last where left out
    public record Party(
            OrganisationNumber organisationNumber,
            List<PartyRole> roles,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        public Party {
            Required.field("organisationNumber", organisationNumber);
            roles = Required.list("roles", roles);
        }

        public boolean holdsOn(LocalDate day) {
            return (from == null || !day.isBefore(from)) && !hasLeftBy(day);
        }

        /// Whether its last day is before that day.
        boolean hasLeftBy(LocalDate day) {
            return to != null && to.isBefore(day);
        }
    }

    /// What a party does in the agreement.
    public enum PartyRole {
        COORDINATOR,
        FUNDER,
        PARTICIPANT,
        SUPPORTER
    }

    /// What a party must decide before the agreement binds.
    public record EntryCondition(
            OrganisationNumber party,
            @Name(max = TermsRules.MAX_TITLE) String decidingBody,
            Requirement requirement) {
        public EntryCondition {
            Required.field("party", party);
            Required.field("decidingBody", decidingBody);
            Required.field("requirement", requirement);
        }
    }

    /// Whether a decision must have gained legal force, or binds at once as a rector's does.
    public enum Requirement {
        LEGAL_FORCE,
        APPROVAL
    }

    /// When money is due.
    ///
    /// @param netDays days from requisition to the due date
    /// @param earliestDue month and day (`MM-DD`) of the year before which nothing is due
    public record PaymentTerms(
            Integer netDays, @Nullable @Name(max = 10) String earliestDue) {
        public PaymentTerms {
            Required.field("netDays", netDays);
        }
    }

    /// These terms as an amendment's, with what an amendment cannot change.
    public Terms of(AgreementKind agreementKind, @Nullable UUID renewed) {
        return new Terms(
                agreementKind,
                title,
                caseNumber,
                purpose,
                validFrom,
                validTo,
                parties,
                fundingClauses,
                entryConditions,
                paymentTerms,
                renewed);
    }

    public Set<OrganisationNumber> partyNumbers() {
        var numbers = new LinkedHashSet<OrganisationNumber>();
        parties.forEach(party -> numbers.add(party.organisationNumber()));
        return numbers;
    }

    public Optional<Party> party(OrganisationNumber organisation) {
        return parties.stream()
                .filter(party -> party.organisationNumber().equals(organisation))
                .findFirst();
    }

    /// What must be decided before these terms bind. Terms that name no condition bind nobody by silence: then every
    /// party must approve them.
    public List<EntryCondition> effectiveEntryConditions() {
        if (!entryConditions.isEmpty()) {
            return entryConditions;
        }
        return parties.stream()
                .map(party -> new EntryCondition(party.organisationNumber(), "", Requirement.APPROVAL))
                .toList();
    }
}
