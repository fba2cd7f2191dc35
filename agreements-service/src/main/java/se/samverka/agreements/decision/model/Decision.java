package se.samverka.agreements.decision.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.platform.value.OrganisationNumber;

/// A decision of approved minutes.
///
/// @param organisation the organisation that the body belonged to when its minutes were approved; null where it
///     belonged to none
/// @param bodyKind the body's kind then, as `BOARD`; open to values that are new to this service
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
        @Nullable OrganisationNumber organisation,
        String bodyKind,
        LocalDate date,
        int number,
        @Nullable String letter,
        String title,
        @Nullable String caseNumber,
        String decision,
        List<String> outcomes,
        LocalDate approvedOn,
        @Nullable LocalDate announcedOn) {

    /// The kinds of bodies that decide for the organisation that they belong to. The others prepare, or work
    /// together.
    private static final Set<String> DECIDING = Set.of("ASSEMBLY", "BOARD", "COMMITTEE", "FEDERATION_BOARD");

    /// `§ 12 a`.
    public String reference() {
        return letter == null ? "§ " + number : "§ " + number + " " + letter;
    }

    /// Whether it is the party's own decision. A body that only prepares matters decides for no organisation (domain
    /// rule 13).
    boolean decidesFor(OrganisationNumber party) {
        return party.equals(organisation) && DECIDING.contains(bodyKind);
    }

    /// Whether a party's yes can rest on it: something was adopted. A recommendation is no approval. Neither is a
    /// note, an assignment or an appointment.
    boolean canApprove() {
        return outcomes.contains("ADOPTED");
    }
}
