package se.samverka.agreements.board.rest;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.board.model.Appointment;
import se.samverka.agreements.board.model.Appointment.AppointmentDecision;
import se.samverka.agreements.board.model.Nominator;
import se.samverka.agreements.board.model.SeatRole;
import se.samverka.agreements.decision.RestOnDecision;
import se.samverka.agreements.decision.model.NamedDecision;
import se.samverka.agreements.decision.model.NamedDecision.Use;
import se.samverka.platform.rule.Name;
import se.samverka.platform.rule.Required;

/// An appointment to record, with its decision in words or by the id of a published one.
@Schema(name = "Appointment")
record AppointmentRequest(
        @Schema(
                description = "The person's name; it also tells two of one name apart / Personens namn; skiljer"
                        + " även två med samma namn åt")
        @Name(max = 200)
        String person,

        @Schema(
                description = "The party or group that nominates for the seat / Parten eller gruppen som nominerar"
                        + " till platsen")
        Nominator nominator,

        @Schema(description = "Ordinary member or substitute / Ordinarie eller ersättare")
        SeatRole role,

        @Schema(
                description = "Whether the person chairs the board; no when left out / Om personen är ordförande;"
                        + " nej om inget anges")
        @Nullable
        Boolean chair,

        @Schema(description = "First day of the appointment, inclusive / Förordnandets första dag")
        LocalDate from,

        @Schema(
                description = "Last day of the appointment, inclusive; absent until it is ended / Förordnandets"
                        + " sista dag; saknas tills det avslutas")
        @Nullable
        LocalDate to,

        @Schema(description = "The decision to appoint / Beslutet om förordnandet")
        DecisionToAppoint decision) {

    AppointmentRequest {
        Required.field("person", person);
        Required.field("nominator", nominator);
        Required.field("role", role);
        Required.field("from", from);
        Required.field("decision", decision);
    }

    /// The appointment, with what its decision leaves out taken from the published one.
    Appointment appointment(RestOnDecision restOnDecision) {
        var decided = restOnDecision.complete(decision.named(), Use.ofAnybody());
        return new Appointment(
                person,
                nominator,
                role,
                chair,
                from,
                to,
                new AppointmentDecision(
                        Objects.requireNonNull(decided.decidingBody()),
                        Objects.requireNonNull(decided.decidedOn()),
                        decided.reference(),
                        decision.meetingId(),
                        decided.id()));
    }

    /// The decision on an appointment: SRB 2024-04-19 § 21.
    @Schema(name = "DecisionToAppoint", description = "The decision on an appointment / Beslutet om ett förordnande")
    record DecisionToAppoint(
            @Schema(
                    description = "Who decided; required without decisionId / Vem som beslutade; krävs utan decisionId",
                    examples = "SRB")
            @Nullable
            @Name(max = 200)
            String body,

            @Schema(
                    description = "The day of the decision; required without decisionId / Beslutets dag; krävs utan"
                            + " decisionId",
                    examples = "2024-04-19")
            @Nullable
            LocalDate decidedOn,

            @Schema(
                    description = "The decision's own reference, such as the § of the minutes / Beslutets beteckning,"
                            + " till exempel protokollets §")
            @Nullable
            @Name(max = 200)
            String reference,

            @Schema(
                    description = "Id of the meeting in the meetings API where it was decided / Id för sammanträdet i"
                            + " API:t meetings där det beslutades")
            @Nullable
            @Name(max = 100)
            String meetingId,

            @Schema(
                    description = "Id of the decision in the meetings API, once its minutes are announced. What is left"
                            + " out of body, decidedOn and reference is taken from it / Id för beslutet i API:t"
                            + " meetings, när protokollet är anslaget. Det som utelämnas av body, decidedOn och"
                            + " reference hämtas därifrån",
                    examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d15")
            @Nullable
            UUID decisionId) {

        DecisionToAppoint {
            if (decisionId == null) {
                Required.field("body", body);
                Required.field("decidedOn", decidedOn);
            }
        }

        NamedDecision named() {
            return new NamedDecision("/decision", decisionId, decidedOn, body, reference, null);
        }
    }
}
