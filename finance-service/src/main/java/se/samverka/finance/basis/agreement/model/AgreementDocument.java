package se.samverka.finance.basis.agreement.model;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.terms.Terms;

/// An agreement as its events carry it: the whole document. Fields that finance does not use are not read.
///
/// @param inForceSince the day on which it became binding on its parties; absent while it is not in force
/// @param bindings absent in revisions from older events
public record AgreementDocument(
        @Nullable UUID id,
        @Nullable Long revision,
        Agreement.@Nullable Status status,
        @Nullable String title,
        @Nullable String caseNumber,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable LocalDate dissolvedOn,
        @Nullable Integer version,
        @Nullable List<VersionDocument> versions,
        @Nullable List<EntryConditionDocument> entryConditions,
        @Nullable List<ApprovalDocument> approvals,
        @Nullable List<CommitmentDocument> commitments,
        @Nullable List<ReachedTarget> externalFunding,
        @Nullable List<OrganisationNumber> readers,
        @Nullable List<BindingDocument> bindings,
        @Nullable List<NoticeDocument> notices,
        @Nullable LocalDate inForceSince) {

    /// An agreement without notices and without the day on which it came into force.
    public AgreementDocument(
            @Nullable UUID id,
            @Nullable Long revision,
            Agreement.@Nullable Status status,
            @Nullable String title,
            @Nullable String caseNumber,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable LocalDate dissolvedOn,
            @Nullable Integer version,
            @Nullable List<VersionDocument> versions,
            @Nullable List<EntryConditionDocument> entryConditions,
            @Nullable List<ApprovalDocument> approvals,
            @Nullable List<CommitmentDocument> commitments,
            @Nullable List<ReachedTarget> externalFunding,
            @Nullable List<OrganisationNumber> readers,
            @Nullable List<BindingDocument> bindings) {
        this(
                id,
                revision,
                status,
                title,
                caseNumber,
                validFrom,
                validTo,
                dissolvedOn,
                version,
                versions,
                entryConditions,
                approvals,
                commitments,
                externalFunding,
                readers,
                bindings,
                null,
                null);
    }

    /// A party's notice, which ends the agreement for it.
    public record NoticeDocument(
            @Nullable OrganisationNumber party, @Nullable LocalDate endsOn) {}

    /// The same agreement with other versions.
    public AgreementDocument with(List<VersionDocument> others) {
        return new AgreementDocument(
                id,
                revision,
                status,
                title,
                caseNumber,
                validFrom,
                validTo,
                dissolvedOn,
                version,
                others,
                entryConditions,
                approvals,
                commitments,
                externalFunding,
                readers,
                bindings,
                notices,
                inForceSince);
    }

    /// One version of the terms.
    ///
    /// @param terms absent where an earlier event has carried the version
    /// @param approvals the decisions that it rests on; absent in the first version, which rests on the agreement's
    /// @param hash SHA-256 of the terms' text
    public record VersionDocument(
            @Nullable Integer version,
            @Nullable LocalDate effectiveFrom,
            @Nullable Terms terms,
            @Nullable List<ApprovalDocument> approvals,
            @Nullable String hash) {

        /// A version in full.
        public VersionDocument(
                @Nullable Integer version,
                @Nullable LocalDate effectiveFrom,
                @Nullable Terms terms,
                @Nullable List<ApprovalDocument> approvals) {
            this(version, effectiveFrom, terms, approvals, null);
        }
    }

    /// A party's decision.
    ///
    /// @param legalForceOn only of decisions under the Local Government Act
    /// @param bindingFrom the first day on which it meets the party's entry condition; absent while that is not
    ///     known, and in revisions from older events
    public record ApprovalDocument(
            @Nullable OrganisationNumber party,
            @Nullable String outcome,
            @Nullable LocalDate decidedOn,
            @Nullable String decidingBody,
            @Nullable String reference,
            @Nullable LocalDate legalForceOn,
            @Nullable LocalDate bindingFrom) {}

    /// What a party must decide before the agreement binds, and whether it has done so.
    public record EntryConditionDocument(
            @Nullable Integer index,
            @Nullable OrganisationNumber party,
            @Nullable String decidingBody,
            @Nullable String requirement,
            @Nullable Boolean met) {}

    /// What the agreement's board has decided to fund.
    public record CommitmentDocument(
            UUID id, boolean survives, String title, OrganisationNumber payee, List<AmountDocument> amounts) {}

    /// What a payer has been committed to pay for a year.
    ///
    /// @param binding whether the payer owes it; absent in revisions from older events
    public record AmountDocument(
            OrganisationNumber payer,
            int year,
            Money amount,
            @Nullable Boolean binding) {

        /// Whether it is owed. In older events, which do not say, whatever the board had decided was owed.
        boolean isOwed() {
            return !Boolean.FALSE.equals(binding);
        }
    }

    /// The versions of the terms to which a party is bound.
    public record BindingDocument(
            @Nullable OrganisationNumber party,
            Bindings.@Nullable State state,
            @Nullable List<VersionsDocument> versions,
            @Nullable List<VersionsDocument> releasedVersions,
            @Nullable LocalDate bindingFrom) {}

    /// Versions from one number to another, both inclusive.
    public record VersionsDocument(
            @Nullable Integer first, @Nullable Integer last) {}
}
