package se.samverka.meetings.decision.model;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import se.samverka.meetings.meeting.model.DecisionOutcome;

/// Which decisions a search shows; what is absent leaves out none.
///
/// @param words as they are searched for
/// @param agreementId linked to this agreement
/// @param postponed only those that leave their matter to a later meeting
/// @param from the first day of the meeting
/// @param to the last day of the meeting
public record DecisionFilter(
        Optional<String> words,
        DecisionPresence decision,
        Optional<UUID> body,
        Optional<DecisionOutcome> outcome,
        Optional<String> caseNumber,
        Optional<UUID> agreementId,
        Optional<PostponedMatters> postponed,
        Optional<LocalDate> from,
        Optional<LocalDate> to) {}
