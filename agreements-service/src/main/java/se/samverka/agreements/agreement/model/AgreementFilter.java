package se.samverka.agreements.agreement.model;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.terms.Terms.AgreementKind;

/// Which agreements a list shows; null filters nothing.
///
/// @param decisionId of a decision of announced minutes that is linked to the agreement, or that something of it
///     rests on
/// @param q what to search titles, purposes, clauses and branches for
public record AgreementFilter(
        AgreementState.@Nullable Status status,
        @Nullable AgreementKind kind,
        @Nullable OrganisationNumber party,
        @Nullable LocalDate validOn,
        @Nullable String caseNumber,
        @Nullable UUID predecessor,
        @Nullable UUID decisionId,
        @Nullable String q) {}
