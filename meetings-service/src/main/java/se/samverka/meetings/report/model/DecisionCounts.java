package se.samverka.meetings.report.model;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.samverka.meetings.meeting.model.DecisionOutcome;

/// The decisions of a year by their outcomes. A decision with several outcomes counts once for each.
@Schema(name = "YearlyDecisionCounts", description = "The decisions of a year / Årets beslut")
public record DecisionCounts(
        @Schema(description = "All §§ / Alla paragrafer", examples = "48")
        int paragraphs,

        @Schema(description = "§§ with a decision / Paragrafer med beslut", examples = "41")
        int decisions,

        @Schema(
                description = "§§ without a decision: information / Paragrafer utan beslut: information",
                examples = "7")
        int information,

        @Schema(description = "Decisions with several outcomes / Beslut med flera utfall", examples = "3")
        int severalOutcomes,

        @Schema(
                description =
                        "Decisions by outcome, each outcome once; one with several outcomes counts in each / Beslut efter utfall, varje utfall en gång; ett med flera utfall räknas i vart och ett")
        List<OutcomeCount> outcomes) {

    /// The decisions with one outcome.
    @Schema(name = "YearlyOutcomeCount", description = "Decisions with one outcome / Beslut med ett visst utfall")
    public record OutcomeCount(
            @Schema(description = "What kind of decision / Vilket slags beslut", examples = "ADOPTED")
            DecisionOutcome outcome,

            @Schema(description = "How many decisions have it / Hur många beslut som har det", examples = "12")
            int decisions) {}

    static DecisionCounts of(List<ParagraphFact> paragraphs) {
        int decisions = count(paragraphs.stream().filter(ParagraphFact::hasDecision));
        return new DecisionCounts(
                paragraphs.size(),
                decisions,
                paragraphs.size() - decisions,
                count(paragraphs.stream()
                        .filter(paragraph -> paragraph.allOutcomes().size() > 1)),
                Stream.of(DecisionOutcome.values())
                        .map(outcome -> new OutcomeCount(
                                outcome,
                                count(paragraphs.stream()
                                        .filter(paragraph ->
                                                paragraph.allOutcomes().contains(outcome)))))
                        .toList());
    }

    private static int count(Stream<ParagraphFact> paragraphs) {
        return Math.toIntExact(paragraphs.count());
    }

    public int of(DecisionOutcome outcome) {
        return outcomes.stream()
                .filter(one -> one.outcome() == outcome)
                .mapToInt(OutcomeCount::decisions)
                .sum();
    }
}
