package se.samverka.finance.insight.control;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.insight.control.model.ControlResult;
import se.samverka.finance.insight.control.model.Finding;

/// One control in one run.
@Schema(name = "Control", description = "One control in one run / En kontroll i en körning")
public record ControlDocument(
        @Schema(examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0f01")
        UUID id,

        @Schema(
                description = "The run, which it shares with the controls ordered with it / Körningen",
                examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0f00")
        UUID run,

        @Schema(description = "Stable / Beständig", examples = "document-totals")
        String code,

        @Schema(description = "What must hold / Vad som ska gälla")
        Title title,

        @Schema(description = "BROKEN: it could not be carried through, and says nothing / Utfall", examples = "PASSED")
        ControlResult.Result result,

        @Schema(
                description =
                        "Documents, entries, payments, requisitions, series, allocations or agreements looked at / Antal kontrollerade",
                examples = "42")
        long checked,

        @Schema(description = "How many findings in all / Antal avvikelser", examples = "0")
        long findingCount,

        @Schema(description = "The first 100 / De första 100")
        List<FindingDocument> findings,

        @Schema(
                description =
                        "How many notes in all: what is no fault, and that somebody may want to know / Antal noteringar",
                examples = "0")
        long noteCount,

        @Schema(description = "The first 100 / De första 100")
        List<FindingDocument> notes,

        @Schema(examples = "2026-02-01T02:30:00Z") Instant orderedAt,

        @Schema(examples = "2026-02-01T02:30:01Z") @Nullable Instant startedAt,

        @Schema(examples = "2026-02-01T02:30:02Z") @Nullable Instant finishedAt) {

    /// A sentence in both languages.
    @Schema(name = "ControlTitle", description = "A sentence in both languages / En mening på båda språken")
    public record Title(
            @Schema(examples = "The lines of every document sum to its total")
            String en,

            @Schema(examples = "Raderna på varje handling summerar till dess total")
            String sv) {}

    /// What does not hold, at one document.
    @Schema(name = "ControlFinding", description = "What does not hold / En avvikelse")
    public record FindingDocument(
            @Schema(description = "Stable / Beständig", examples = "total-is-not-sum-of-lines")
            String rule,

            @Schema(
                    description = "Where to look / Var",
                    examples = "https://samverka.example/finance/v1/invoices/01936a6e-7c1f-7d30-a9a4-5f3f4b1f0b02")
            URI href,

            @Schema(description = "What ought to be; left out where nothing ought to / Väntat", examples = "590000.00")
            @Nullable
            String expected,

            @Schema(description = "What is; left out where nothing is / Funnet", examples = "590001.00") @Nullable
            String found) {

        static FindingDocument of(Finding finding, Function<String, URI> address) {
            return new FindingDocument(
                    finding.rule(), address.apply(finding.href()), finding.expected(), finding.found());
        }
    }

    private static List<FindingDocument> documents(List<Finding> findings, Function<String, URI> address) {
        return findings.stream()
                .map(finding -> FindingDocument.of(finding, address))
                .toList();
    }

    static ControlDocument of(ControlResult result, Control.Title title, Function<String, URI> address) {
        return new ControlDocument(
                result.id(),
                result.runId(),
                result.code(),
                new Title(title.en(), title.sv()),
                result.result(),
                result.checked(),
                result.findingCount(),
                documents(result.findings(), address),
                result.noteCount(),
                documents(result.notes(), address),
                result.orderedAt(),
                result.startedAt(),
                result.finishedAt());
    }
}
