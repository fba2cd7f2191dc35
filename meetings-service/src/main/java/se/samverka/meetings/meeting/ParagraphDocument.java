package se.samverka.meetings.meeting;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.ws.rs.core.EntityTag;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.meeting.model.DecisionOutcome;
import se.samverka.meetings.meeting.model.MinutesCorrection;
import se.samverka.meetings.meeting.model.MinutesRedaction;
import se.samverka.meetings.meeting.model.ParagraphLabel;
import se.samverka.meetings.meeting.model.Reservation;
import se.samverka.meetings.meeting.model.SpokenContribution;
import se.samverka.meetings.meeting.model.Statement;
import se.samverka.meetings.meeting.model.Vote;
import se.samverka.meetings.meeting.store.OriginalWords.ParagraphWords;
import se.samverka.meetings.meeting.store.ParagraphEntity;
import se.samverka.platform.web.EntityTags;

/// A paragraph as the API and the changes feed show it.
@Schema(name = "Paragraph", description = "A paragraph of minutes / En paragraf")
public record ParagraphDocument(
        @Schema(
                description = "The paragraph's id, and the id of its decision / Paragrafens id, och dess besluts id",
                examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d20")
        UUID id,

        @Schema(description = "Id of the meeting / Sammanträdets id", examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d13")
        UUID meetingId,

        @Schema(
                description = "The § number, in the body's calendar year / Paragrafens nummer i organets kalenderår",
                examples = "21")
        int number,

        @Schema(
                description =
                        "Behind the number where a paragraph was put in between / Bokstav efter numret där en paragraf har skjutits in",
                examples = "a")
        @Nullable
        String letter,

        @Schema(
                description =
                        "Number and letter as minutes print them / Nummer och bokstav så som protokoll skriver dem",
                examples = "21 a")
        String label,

        @Schema(description = "The paragraph's heading / Paragrafens rubrik", examples = "Välfärdsbrottslighet")
        String title,

        @Schema(description = "Case number / Diarienummer", examples = "RV240022") @Nullable
        String caseNumber,

        @Schema(
                description =
                        "Running text; an empty line between blocks / Löpande text, med en tom rad mellan" + " stycken",
                examples = "Beredningen får en lägesbild.")
        String summary,

        @Schema(description = "What organisations said / Vad organisationer framförde")
        List<SpokenContribution> contributions,

        @Schema(
                description = "What was proposed; never the decision / Förslag till beslut; aldrig beslutet",
                examples = "Ledningsgruppen får i uppgift att återkomma.")
        @Nullable
        String proposedDecision,

        @Schema(
                description =
                        "Whose proposal it is, as the minutes name them / Vems förslag det är, som protokollet anger det",
                examples = "Arbetsutskottets")
        @Nullable
        String proposedBy,

        @Schema(
                description = "What was decided; absent where nothing was / Vad som beslutades; saknas om inget"
                        + " beslutades",
                examples = "Ledningsgruppen får i uppgift att återkomma.")
        @Nullable
        String decision,

        @Schema(description = "Kind of decision; absent without a decision / Typ av beslut", examples = "ASSIGNED")
        @Nullable
        DecisionOutcome outcome,

        @Schema(
                description =
                        "Kinds of the decision's parts, where they differ / Typ för beslutets delar, om de skiljer sig åt",
                examples = "[\"RECOMMENDED\",\"ASSIGNED\"]")
        List<DecisionOutcome> outcomes,

        @Schema(description = "Votes in their order / Omröstningar i ordning")
        List<Vote> votes,

        @Schema(description = "Reservations against the decision / Reservationer mot beslutet")
        List<Reservation> reservations,

        @Schema(description = "Statements for the record / Protokollsanteckningar")
        List<Statement> statements,

        @Schema(description = "Proposals for another decision / Yrkanden om ett annat beslut")
        List<Statement> counterProposals,

        @Schema(description = "Supporting documents / Beslutsunderlag", examples = "[\"Tjänsteskrivelse\"]")
        List<String> documents,

        @Schema(
                description = "Matters reported for information / Anmälningsärenden",
                examples = "[\"RV240022-1.1 Årsplan\"]")
        List<String> notices,

        @Schema(
                description = "To whom the decision is sent / Beslutet skickas till",
                examples = "[\"Regionala ledningsgruppen\"]")
        List<String> sentTo,

        @Schema(
                description =
                        "The approval that covers it, one of the meeting's; absent until then / Justeringen som omfattar paragrafen, en av sammanträdets; saknas dessförinnan",
                examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d19")
        @Nullable
        UUID approvalId,

        @Schema(
                description =
                        "The day from which everybody may read it; absent until then / Dagen från vilken alla får läsa den; saknas dessförinnan",
                examples = "2024-04-26")
        @Nullable
        LocalDate announcedOn,

        @Schema(
                description =
                        "What was found wrong after the approval; the approved words stay / Vad som har rättats efter justeringen; den justerade texten står kvar")
        List<MinutesCorrection> corrections,

        @Schema(description = "What of the paragraph is hidden, and why / Vad i paragrafen som är dolt, och varför")
        List<MinutesRedaction> redactions,

        @Schema(
                description =
                        "The agenda item that became this paragraph / Ärendet på föredragningslistan som blev paragrafen",
                examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d18")
        @Nullable
        UUID agendaItemId,

        @Schema(
                description =
                        "The § whose postponed matter this one continues, where the reader may read it / Paragrafen vars bordlagda eller återremitterade ärende den här fortsätter, om läsaren får läsa den")
        @Nullable
        ParagraphLinkDocument continues,

        @Schema(
                description =
                        "The § that continues the postponed matter, where the reader may read it / Paragrafen som fortsätter det bordlagda eller återremitterade ärendet, om läsaren får läsa den")
        @Nullable
        ParagraphLinkDocument continuedBy,

        @Schema(
                description =
                        "Words that name other §§ of the body which the reader may read; nothing where it is not certain which one is meant / Ord som nämner andra av organets paragrafer som läsaren får läsa; inget där det inte är säkert vilken som avses")
        List<ParagraphReferenceDocument> references,

        @Schema(description = "Grows by one with every change / Ökar med ett vid varje ändring", examples = "0")
        long revision) {

    /// The last segment of the paragraph's address.
    @JsonIgnore
    public String path() {
        return new ParagraphLabel(number, letter).path();
    }

    /// The tag of the state. The document also shows other §§, which change without this one: then it has a
    /// suffix.
    static EntityTag tag(ParagraphEntity paragraph) {
        return EntityTags.of("p", paragraph.version);
    }

    EntityTag tag() {
        return continues == null && continuedBy == null && references.isEmpty()
                ? EntityTags.of("p", revision)
                : EntityTags.of("p", revision, continues + " " + continuedBy + " " + references);
    }

    /// @param words those that it has, or the ones that masks hide
    static ParagraphDocument of(
            ParagraphEntity paragraph,
            ParagraphWords words,
            @Nullable ParagraphLinkDocument continues,
            @Nullable ParagraphLinkDocument continuedBy,
            List<ParagraphReferenceDocument> references) {
        var text = words.text();
        return new ParagraphDocument(
                paragraph.id,
                paragraph.meeting.id,
                paragraph.number,
                paragraph.letter,
                paragraph.label().toString(),
                text.title(),
                text.caseNumber(),
                text.summary(),
                text.contributions(),
                text.proposedDecision(),
                text.proposedBy(),
                text.decision(),
                text.outcome(),
                text.outcomes(),
                text.votes(),
                text.reservations(),
                text.statements(),
                text.counterProposals(),
                text.documents(),
                text.notices(),
                text.sentTo(),
                paragraph.approvalId,
                paragraph.announcedOn,
                words.corrections(),
                paragraph.meeting.redactions.stream()
                        .filter(redaction -> redaction.concerns(paragraph.label()))
                        .toList(),
                paragraph.agendaItemId,
                continues,
                continuedBy,
                references,
                paragraph.version);
    }
}
