package se.samverka.agreements.decision.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.platform.value.OrganisationNumber;

/// A decision of approved minutes.
///
/// @param secretariat the organisation that the body belongs to; null where it belongs to none
/// @param date of the meeting
/// @param number of the §
/// @param letter behind the number; null for most
/// @param outcomes kinds of the decision, or of its parts where they differ; open to values that are new to this
///     service
/// @param announcedOn the day from which everybody may read it; null until then
public record Decision(
        UUID id,
        UUID meetingId,
        String body,
        @Nullable OrganisationNumber secretariat,
        LocalDate date,
        int number,
        @Nullable String letter,
        String title,
        @Nullable String caseNumber,
        String decision,
        List<String> outcomes,
        LocalDate approvedOn,
        @Nullable LocalDate announcedOn) {

    /// What is no approval: to recommend something is not to agree to it (domain rule 13), and to note it
    /// neither.
    private static final Set<String> NO_APPROVAL =
            Set.of("RECOMMENDED", "NOTED", "POSTPONED", "REFERRED_BACK", "REJECTED");

    /// `§ 12 a`.
    public String reference() {
        return letter == null ? "§ " + number : "§ " + number + " " + letter;
    }

    /// Whether a party's yes can rest on it.
    boolean canApprove() {
        return !NO_APPROVAL.containsAll(outcomes);
    }
}
