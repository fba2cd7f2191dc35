package se.samverka.agreements.decision.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.platform.value.OrganisationNumber;

/// What this service reads of an event about a decision; other fields are ignored.
///
/// @param revision counts up with every event of the decision
record DecisionV1(
        @Nullable UUID id,
        @Nullable Long revision,
        @Nullable UUID meetingId,
        @Nullable String body,
        @Nullable OrganisationNumber organisation,
        @Nullable String bodyKind,
        @Nullable LocalDate date,
        @Nullable Integer paragraph,
        @Nullable String letter,
        @Nullable String title,
        @Nullable String caseNumber,
        @Nullable String decision,
        @Nullable String outcome,
        @Nullable List<String> outcomes,
        @Nullable LocalDate approvedOn,
        @Nullable LocalDate announcedOn,
        @Nullable List<AgreementLinkV1> agreementLinks) {

    record AgreementLinkV1(
            @Nullable UUID agreementId, @Nullable String relation) {}
}
