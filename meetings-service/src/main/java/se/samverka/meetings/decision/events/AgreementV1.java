package se.samverka.meetings.decision.events;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What this service reads of an event about an agreement; other fields are ignored.
///
/// @param revision counts up with every change of the agreement
/// @param readers who may read the agreement, by organisation number
record AgreementV1(
        @Nullable UUID id,
        @Nullable Long revision,
        @Nullable String status,
        @Nullable String title,
        @Nullable List<VersionV1> versions,
        @Nullable List<String> readers) {

    record VersionV1(@Nullable TermsV1 terms) {}

    record TermsV1(@Nullable String title, @Nullable List<PartyV1> parties) {}

    record PartyV1(@Nullable String organisationNumber) {}
}
