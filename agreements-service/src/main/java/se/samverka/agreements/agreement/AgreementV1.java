package se.samverka.agreements.agreement;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.agreement.model.AgreementState;
import se.samverka.agreements.agreement.model.Approval;
import se.samverka.agreements.agreement.model.Binding;
import se.samverka.agreements.agreement.model.Commitment;
import se.samverka.agreements.agreement.model.GivenNotice;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.terms.Terms;

/// The data of every event on `agreements.agreements.v1`: the whole agreement. It carries some versions in full
/// ([CarriedVersions]) and names the others by number and hash. A consumer keeps each version that it has read, and
/// reads missing ones at `/agreements/{id}/versions/{version}`.
///
/// @param validTo the last day, agreed or by notice; absent while the agreement has none
/// @param revision grows by one with every event; a consumer drops older revisions than it has applied
/// @param bindings who is bound, contested or released; a party without an entry is not bound
/// @param externalFunding what has been given towards the goals; a goal is no receivable (domain rule 6)
/// @param readers who may read the agreement: present and earlier parties, and those whom an open amendment names
public record AgreementV1(
        UUID id,
        long revision,
        AgreementState.Status status,
        Terms.AgreementKind kind,
        String title,
        @Nullable String caseNumber,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable LocalDate inForceSince,
        @Nullable LocalDate dissolvedOn,
        @Nullable UUID predecessor,
        int version,
        List<VersionV1> versions,
        List<EntryConditionV1> entryConditions,
        List<ApprovalV1> approvals,
        List<Binding> bindings,
        List<CommitmentV1> commitments,
        List<ExternalFundings.ReachedV1> externalFunding,
        List<GivenNotice> notices,
        List<OrganisationNumber> readers) {

    /// A version of the terms. It applies from a day on, unless a later version does.
    ///
    /// @param hash SHA-256 of the terms' text, 64 lower-case hexadecimal digits
    /// @param terms absent when the version is named by its hash only
    /// @param approvals the parties' decisions on the amendment that made it; absent when the terms are, and for
    ///     the first version, whose decisions are those on the agreement itself
    public record VersionV1(
            int version,
            LocalDate effectiveFrom,
            String hash,
            @JsonRawValue @Nullable String terms,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ApprovalV1> approvals) {}

    /// An entry condition and whether it is met.
    ///
    /// @param legalForceOn only of decisions under the Local Government Act
    /// @param bindingFrom the first day on which it is met; absent while that is unknown
    public record EntryConditionV1(
            int index,
            OrganisationNumber party,
            String decidingBody,
            Terms.Requirement requirement,
            boolean met,
            @Nullable LocalDate legalForceOn,
            @Nullable LocalDate bindingFrom) {}

    /// A party's decision.
    ///
    /// @param legalForceOn only of decisions under the Local Government Act
    /// @param bindingFrom the first day on which it meets what the party must decide
    public record ApprovalV1(
            OrganisationNumber party,
            Approval.Outcome outcome,
            LocalDate decidedOn,
            @Nullable String decidingBody,
            @Nullable String reference,
            @Nullable LocalDate legalForceOn,
            @Nullable LocalDate bindingFrom) {}

    /// What the agreement's board has decided to fund.
    ///
    /// @param survives whether it was decided before the agreement's dissolution takes effect
    /// @param amounts what each payer is asked to pay; it owes what is binding
    public record CommitmentV1(
            UUID id,
            boolean survives,
            String title,
            LocalDate decidedOn,
            String decidingBody,
            @Nullable String reference,
            OrganisationNumber payee,
            @Nullable UUID boardId,
            @Nullable UUID documentId,
            List<Commitment.Owed> amounts) {}
}
