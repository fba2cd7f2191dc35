package se.samverka.meetings.meeting.model;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A redaction in force, as everybody may read it: that something was hidden, when and why.
///
/// @param paragraphs whose words were hidden, or that are no longer public: `17`, `12a`; empty where it concerns
/// the attendance or the agenda alone
@Schema(
        name = "MinutesRedaction",
        description = "That words of the minutes were hidden / Att uppgifter i protokollet har dolts")
public record MinutesRedaction(
        @Schema(description = "The redaction's id / Maskningens id", examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d41")
        UUID id,

        @Schema(description = "What happened / Vad som hände", examples = "MASKED")
        RedactionKind kind,

        @Schema(
                description =
                        "The §§ concerned; empty where it is the attendance or the agenda alone / Paragraferna som berörs; tom om det bara är närvaron eller föredragningslistan",
                examples = "[\"17\"]")
        List<String> paragraphs,

        @Schema(description = "The day / Dagen", examples = "2024-06-03")
        LocalDate redactedOn,

        @Schema(description = "Why / Varför", examples = "Personuppgifter som inte ska vara offentliga.")
        String reason) {

    /// The most redactions in force that minutes have.
    public static final int MANY = 100;

    public MinutesRedaction {
        paragraphs = List.copyOf(paragraphs);
    }

    /// Whether it concerns this §.
    public boolean concerns(ParagraphLabel label) {
        return paragraphs.contains(label.path());
    }
}
