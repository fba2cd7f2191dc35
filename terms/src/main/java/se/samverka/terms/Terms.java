package se.samverka.terms;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.platform.rule.Name;
import se.samverka.platform.rule.Required;
import se.samverka.platform.rule.Text;
import se.samverka.platform.value.OrganisationNumber;

/// What the parties agree on: one version of an agreement, whole.
///
/// The shape is that of the API's bodies and of the events. A value of this type has every field that must be
/// there;
/// whether the fields make sense together is for [TermsRules].
///
/// @param kind left out in an amendment, which cannot change it
/// @param validFrom first day the terms apply to, inclusive
/// @param validTo last day, inclusive; absent where the agreement has none. With prolongationMonths the last day
/// of its
///     first period
/// @param noticeMonths how many months before a period's end, or before the day on which it is to end, a party
/// gives
///     notice, 0 to 120; only where the agreement has no last day or is prolonged, and then 0 when left out
/// @param prolongationMonths by how many months the agreement runs on at the end of each period for whoever has
/// not
///     given notice in time, 1 to 120; absent where it ends on validTo
/// @param predecessor the agreement that this one renews (domain rule 14); amendments cannot change it
public record Terms(
        @Schema(
                description = "What kind of agreement it is; needed in a draft, left out of an amendment, which"
                        + " cannot change it / Avtalets slag; anges i ett utkast, utelämnas i en ändring")
        @Nullable
        AgreementKind kind,

        @Schema(description = "The agreement's title / Avtalets rubrik") @Name(max = TermsRules.MAX_TITLE)
        String title,

        @Schema(description = "The case number at the coordinator / Samordnarens diarienummer")
        @Nullable
        @Name(max = TermsRules.MAX_ID)
        String caseNumber,

        @Schema(description = "What the agreement is for, in words / Avtalets syfte i ord")
        @Nullable
        @Text(max = TermsRules.MAX_TEXT)
        String purpose,

        @Schema(description = "First day of the agreement's period, inclusive / Avtalstidens första dag")
        LocalDate validFrom,

        @Schema(
                description = "Last day, inclusive; absent where the agreement has none. With prolongationMonths it"
                        + " is the last day of the first period / Sista dag; saknas om avtalet löper tills"
                        + " vidare. Med prolongationMonths är det den första periodens sista dag")
        @Nullable
        LocalDate validTo,

        @Schema(
                description = "Months of notice before the day on which it ends, 0 to 120; only where there is no"
                        + " last day or with prolongationMonths, then 0 when left out / Uppsägningstid i"
                        + " månader, 0 till 120; bara om avtalet saknar sista dag eller förlängs, annars 0 om"
                        + " inget anges")
        @Nullable
        Integer noticeMonths,

        @Schema(
                description = "Months by which the agreement is prolonged at each period's end unless notice is"
                        + " given in time, 1 to 120; absent where it ends on validTo / Månader som avtalet"
                        + " förlängs med när en period går ut utan uppsägning, 1 till 120; saknas om det upphör"
                        + " på validTo")
        @Nullable
        Integer prolongationMonths,

        @Schema(description = "The organisations that agree / Avtalets parter")
        List<Party> parties,

        @Schema(description = "Who owes whom how much / Finansieringsvillkor: vem som ska betala vad till vem")
        List<FundingClause> fundingClauses,

        @Schema(
                description = "What each party must decide before the agreement binds; with none, every party must"
                        + " approve / Villkor för ikraftträdande; finns inga ska varje part godkänna")
        List<EntryCondition> entryConditions,

        @Schema(
                description = "When requisitioned money is due; absent in an agreement without money / När"
                        + " rekvirerade medel förfaller; saknas i avtal utan pengar")
        @Nullable
        PaymentTerms paymentTerms,

        @Schema(
                description = "Id of the agreement that this one renews; an amendment cannot change it / Id för"
                        + " avtalet som detta förnyar; ändras inte av en ändring")
        @Nullable
        UUID predecessor) {

    /// Stands for the last day of an agreement that has none, so that days compare.
    public static final LocalDate NO_LAST_DAY = LocalDate.of(9999, 12, 31);

    public Terms {
        Required.field("title", title);
        Required.field("validFrom", validFrom);
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

    /// An organisation in the agreement. One that joins later approves the agreement as the others do: it is
    /// bound by it. One that has left still reads it, because its invoices rest on it.
    ///
    /// @param from first day as a party, inclusive, within the period; the period's first where left out
    /// @param to last day as a party, inclusive, within the period; the period's last where left out
    public record Party(
            @Schema(description = "The party / Parten") OrganisationNumber organisationNumber,

            @Schema(
                    description = "What the party does in the agreement; one party is the coordinator / Partens roller;"
                            + " en part är samordnare")
            List<PartyRole> roles,

            @Schema(
                    description = "First day as a party, inclusive; the period's first day when left out / Första dag"
                            + " som part; avtalstidens första om inget anges")
            @Nullable
            LocalDate from,

            @Schema(
                    description = "Last day as a party, inclusive; the period's last day when left out / Sista dag som"
                            + " part; avtalstidens sista om inget anges")
            @Nullable
            LocalDate to) {
        public Party {
            Required.field("organisationNumber", organisationNumber);
            roles = Required.list("roles", roles);
        }

        public boolean holdsOn(LocalDate day) {
            return (from == null || !day.isBefore(from)) && !hasLeftBy(day);
        }

        /// The same, that leaves on the day unless it leaves earlier anyway.
        public Party until(@Nullable LocalDate day) {
            return day == null || hasLeftBy(day) ? this : new Party(organisationNumber, roles, from, day);
        }

        /// Whether its last day is before that day.
        public boolean hasLeftBy(LocalDate day) {
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
            @Schema(description = "The party that must decide / Parten som ska besluta")
            OrganisationNumber party,

            @Schema(description = "The body of the party that must decide / Det organ hos parten som ska besluta")
            @Name(max = TermsRules.MAX_TITLE)
            String decidingBody,

            @Schema(
                    description = "LEGAL_FORCE: the decision must have gained legal force. APPROVAL: it binds at once,"
                            + " as a rector's does / LEGAL_FORCE: beslutet ska ha fått laga kraft. APPROVAL: det"
                            + " gäller genast, som en rektors")
            Requirement requirement) {
        public EntryCondition {
            Required.field("party", party);
            Required.field("decidingBody", decidingBody);
            Required.field("requirement", requirement);
        }
    }

    /// Whether a decision must have gained legal force, or binds at once as a rector's does.
    @Schema(name = "EntryRequirement")
    public enum Requirement {
        LEGAL_FORCE,
        APPROVAL
    }

    /// When money is due.
    ///
    /// @param netDays days from requisition to the due date
    /// @param earliestDue month and day (`MM-DD`) of the year before which nothing is due
    public record PaymentTerms(
            @Schema(
                    description = "Days from the requisition to the due date, 0 to 365 / Dagar från rekvisition till"
                            + " förfallodag, 0 till 365")
            Integer netDays,

            @Schema(
                    description = "Month and day (MM-DD) of the year before which nothing is due / Månad och dag"
                            + " (MM-DD) som inget förfaller före")
            @Nullable
            @Name(max = 10)
            String earliestDue) {
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
                noticeMonths,
                prolongationMonths,
                parties,
                fundingClauses,
                entryConditions,
                paymentTerms,
                renewed);
    }

    /// The last day, or [#NO_LAST_DAY] where the agreement has none or is prolonged until notice is given.
    public LocalDate lastDay() {
        return validTo == null || prolongationMonths != null ? NO_LAST_DAY : validTo;
    }

    /// Whether it goes on until a party gives notice.
    public boolean runsUntilNotice() {
        return lastDay().equals(NO_LAST_DAY);
    }

    /// The last day of a party that gives notice on a day: the end of the first period that lies the months of
    /// notice ahead. An agreement without periods ends for it as soon as those months have passed.
    public LocalDate lastDayAfterNotice(LocalDate noticedOn) {
        var earliest = noticedOn.plusMonths(noticeMonths == null ? 0 : noticeMonths);
        if (validTo == null || prolongationMonths == null) {
            return earliest;
        }
        // Counted from the first period's end each time, so that the 31st does not become the 28th for good; a period
        // that ends with a month is followed by those that do.
        boolean endsWithMonth = validTo.getDayOfMonth() == validTo.lengthOfMonth();
        var end = validTo;
        for (int periods = 1; end.isBefore(earliest); periods++) {
            var later = validTo.plusMonths((long) periods * prolongationMonths);
            end = endsWithMonth ? YearMonth.from(later).atEndOfMonth() : later;
        }
        return end;
    }

    /// The same terms, of which those that have given notice are party no longer than to their last day.
    public Terms leftBy(Map<OrganisationNumber, LocalDate> lastDays) {
        return lastDays.isEmpty()
                ? this
                : new Terms(
                        kind,
                        title,
                        caseNumber,
                        purpose,
                        validFrom,
                        validTo,
                        noticeMonths,
                        prolongationMonths,
                        parties.stream()
                                .map(party -> party.until(lastDays.get(party.organisationNumber())))
                                .toList(),
                        fundingClauses,
                        entryConditions,
                        paymentTerms,
                        predecessor);
    }

    public Set<OrganisationNumber> partyNumbers() {
        var numbers = new LinkedHashSet<OrganisationNumber>();
        parties.forEach(party -> numbers.add(party.organisationNumber()));
        return numbers;
    }

    /// Every organisation that is to be a party or to pay, by the pointer of the place that names it. A payee
    /// is to be
    /// a party anyway. Left out are parties when there are too many, and splits below the deepest allowed
    /// level.
    ///
    /// @param base the pointer of the terms, empty where they are all that was sent
    public Map<String, OrganisationNumber> named(String base) {
        var named = new LinkedHashMap<String, OrganisationNumber>();
        int listed = parties.size() > PartyRules.MAX_PARTIES ? 0 : parties.size();
        for (int i = 0; i < listed; i++) {
            named.put(
                    base + "/parties/" + i + "/organisationNumber",
                    parties.get(i).organisationNumber());
        }
        for (int i = 0; i < fundingClauses.size(); i++) {
            var pointer = base + "/fundingClauses/" + i;
            var clause = fundingClauses.get(i);
            if (clause.payer() != null) {
                named.put(pointer + "/payer", clause.payer());
            }
            addPayers(pointer + "/split", clause.split(), 0, named);
        }
        return named;
    }

    private static void addPayers(
            String pointer, FundingClause.@Nullable Split split, int depth, Map<String, OrganisationNumber> named) {
        if (split == null || depth >= SplitRules.MAX_DEPTH) {
            return;
        }
        for (int i = 0; i < split.branches().size(); i++) {
            var at = pointer + "/branches/" + i;
            var branch = split.branches().get(i);
            if (branch.payer() != null) {
                named.put(at + "/payer", branch.payer());
            }
            addPayers(at + "/split", branch.split(), depth + 1, named);
        }
    }

    public Optional<Party> party(OrganisationNumber organisation) {
        return parties.stream()
                .filter(party -> party.organisationNumber().equals(organisation))
                .findFirst();
    }

    /// What the party must decide before these terms bind it, where they say so.
    public Optional<EntryCondition> condition(OrganisationNumber party) {
        return effectiveEntryConditions().stream()
                .filter(condition -> condition.party().equals(party))
                .findFirst();
    }

    /// What a party must decide: legal force where any of the terms asks for it, else its approval.
    ///
    /// @param written the versions of the terms, and those that it decides on
    public static Requirement requirementOf(OrganisationNumber party, List<Terms> written) {
        return written.stream()
                        .flatMap(terms -> terms.condition(party).stream())
                        .anyMatch(condition -> condition.requirement() == Requirement.LEGAL_FORCE)
                ? Requirement.LEGAL_FORCE
                : Requirement.APPROVAL;
    }

    /// What must be decided before these terms bind. Terms that name no condition bind nobody by silence:
    /// then every party must approve them.
    public List<EntryCondition> effectiveEntryConditions() {
        if (!entryConditions.isEmpty()) {
            return entryConditions;
        }
        return parties.stream()
                .map(party -> new EntryCondition(party.organisationNumber(), "", Requirement.APPROVAL))
                .toList();
    }
}
