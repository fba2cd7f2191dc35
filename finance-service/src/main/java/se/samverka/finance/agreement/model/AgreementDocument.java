package se.samverka.finance.agreement.model;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.platform.value.OrganisationNumber;

/// An agreement as its events carry it: the whole document. What finance does not use is not read.
public record AgreementDocument(
        @Nullable UUID id,
        @Nullable Long revision,
        Agreement.@Nullable Status status,
        @Nullable String title,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable LocalDate dissolvedOn,
        @Nullable Integer version,
        @Nullable List<VersionDocument> versions,
        @Nullable List<EntryConditionDocument> entryConditions,
        @Nullable List<CommitmentDocument> commitments,
        @Nullable List<OrganisationNumber> readers) {

    /// One version of the terms.
    public record VersionDocument(
            @Nullable Integer version,
            @Nullable LocalDate effectiveFrom,
            @Nullable TermsDocument terms) {}

    /// What a party must decide before the agreement binds, and whether it has.
    public record EntryConditionDocument(
            @Nullable Integer index,
            @Nullable OrganisationNumber party,
            @Nullable String decidingBody,
            @Nullable String requirement,
            @Nullable Boolean met) {}

    /// What the agreement's board has decided to fund.
    public record CommitmentDocument(
            UUID id,
            boolean survives,
            String title,
            OrganisationNumber payee,
            List<SurvivingCommitment.Amount> amounts) {}
}
