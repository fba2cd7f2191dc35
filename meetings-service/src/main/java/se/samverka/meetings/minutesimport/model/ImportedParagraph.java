package se.samverka.meetings.minutesimport.model;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.meeting.model.DecisionOutcome;
import se.samverka.meetings.meeting.model.SpokenContribution;

/// One paragraph as the text has it.
///
/// @param number the § number as printed; in a faulty text it may stand more than once
/// @param line where its heading stands, from 1
/// @param caseNumber such as `RV240022`, if one is given
/// @param summary running text, an empty line between blocks; empty when there is none
/// @param proposedDecision what was proposed, if anything: never the decision
/// @param decision what was decided, if anything
/// @param outcome what kind of decision it is; absent without a decision
/// @param documents supporting documents (beslutsunderlag), one entry each
/// @param notices notices (anmälningar), one entry each
public record ImportedParagraph(
        @Schema(
                description = "The § number as printed; a faulty text may have it twice / Paragrafens nummer som"
                        + " det står; kan förekomma två gånger i en felaktig text")
        int number,

        @Schema(description = "Line of its heading, from 1 / Rubrikens rad, från 1")
        int line,

        @Schema(description = "The paragraph's heading / Paragrafens rubrik")
        String title,

        @Schema(description = "Case number / Diarienummer") @Nullable
        String caseNumber,

        @Schema(
                description =
                        "Running text; an empty line between blocks / Löpande text, med en tom rad mellan" + " stycken")
        String summary,

        @Schema(description = "What organisations said / Vad organisationer framförde")
        List<SpokenContribution> contributions,

        @Schema(description = "What was proposed; never the decision / Förslag till beslut; aldrig beslutet") @Nullable
        String proposedDecision,

        @Schema(
                description = "What was decided; absent where nothing was / Vad som beslutades; saknas om inget"
                        + " beslutades")
        @Nullable
        String decision,

        @Schema(description = "Kind of decision; absent without one / Beslutets slag; saknas utan beslut") @Nullable
        DecisionOutcome outcome,

        @Schema(description = "Supporting documents, one entry each / Beslutsunderlag, ett per post")
        List<String> documents,

        @Schema(description = "Matters reported for information, one entry each / Anmälningsärenden, ett per post")
        List<String> notices) {}
