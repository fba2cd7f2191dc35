package se.samverka.agreements.contest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.samverka.agreements.agreement.model.DayDone;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.Required;
import se.samverka.platform.rule.Text;
import se.samverka.platform.rule.Violation;

/// How an administrator closes a contest: the party owes nothing of the agreement from then on.
///
/// @param closedOn the day on which that was settled
/// @param documentId the document of the agreement that says so
@Schema(name = "ContestClosing", description = "Closing of a contest / Avslut av en tvist om bundenhet")
public record ContestClosing(
        @Schema(description = "The day on which it was settled / Dagen då det avgjordes", examples = "2026-11-20")
        LocalDate closedOn,

        @Schema(
                description = "Why the contest is closed / Varför tvisten avslutas",
                examples = "Beslutet upphävdes och fattas inte på nytt")
        @Text
        String reason,

        @Schema(
                description = "Id of the agreement's file that says so / Id för handlingen som visar det",
                examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a12")
        UUID documentId) {

    public ContestClosing {
        Required.field("closedOn", closedOn);
        Required.field("reason", reason);
        Required.field("documentId", documentId);
    }

    /// @param appealed the day of the appeal that it closes
    /// @param known whether the agreement has the document
    List<Violation> check(LocalDate appealed, LocalDate today, boolean known) {
        var found = new ArrayList<Violation>();
        DayDone.check("/closedOn", closedOn, appealed, "the day of the appeal", today, found);
        if (!known) {
            found.add(new Violation("/documentId", ProblemCode.DOCUMENT_UNKNOWN, "The agreement has no such document"));
        }
        return found;
    }
}
