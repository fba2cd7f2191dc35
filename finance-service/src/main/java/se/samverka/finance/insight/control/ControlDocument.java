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

/// The result of one control in one run.
@Schema(
        name = "ControlReport",
        description = "The result of one control in one run / Utfallet av en kontroll i en körning")
public record ControlDocument(
        @Schema(description = "Id of this result / Utfallets id", examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f1f01")
        UUID id,

        @Schema(
                description = "Id of the run, shared by the controls that were ordered together / Körningens id",
                examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f1f00")
        UUID run,

        @Schema(description = "Stable code of the control / Kontrollens kod", examples = "document-totals")
        String code,

        @Schema(description = "What the control verifies / Vad kontrollen verifierar")
        Title title,

        @Schema(
                description = "BROKEN: the control could not be completed and says nothing / Utfall",
                examples = "PASSED")
        ControlResult.Result result,

        @Schema(
                description = "Number of documents, entries, payments, requisitions, series, allocations or"
                        + " agreements checked / Antal kontrollerade",
                examples = "42")
        long checked,

        @Schema(description = "Total number of findings / Antal avvikelser", examples = "0")
        long findingCount,

        @Schema(description = "The first 100 findings / De första 100 avvikelserna")
        List<FindingDocument> findings,

        @Schema(
                description = "Total number of notes: observations that are not faults / Antal noteringar",
                examples = "0")
        long noteCount,

        @Schema(description = "The first 100 notes / De första 100 noteringarna")
        List<FindingDocument> notes,

        @Schema(description = "When the run was ordered / När körningen beställdes", examples = "2026-02-01T02:30:00Z")
        Instant orderedAt,

        @Schema(
                description = "When the control began; absent while it waits / När kontrollen började; saknas"
                        + " medan den väntar",
                examples = "2026-02-01T02:30:01Z")
        @Nullable
        Instant startedAt,

        @Schema(
                description = "When it was finished; absent until then / När den blev klar; saknas tills dess",
                examples = "2026-02-01T02:30:02Z")
        @Nullable
        Instant finishedAt) {

    /// A sentence in English and Swedish.
    @Schema(
            name = "ControlTitle",
            description = "A sentence in English and Swedish / En mening på engelska och svenska")
    public record Title(
            @Schema(description = "In English / På engelska", examples = "The lines of every document sum to its total")
            String en,

            @Schema(
                    description = "In Swedish / På svenska",
                    examples = "Summan av raderna på varje handling är lika med dess totalbelopp")
            String sv) {}

    /// A violation, with the document concerned.
    @Schema(name = "ControlFinding", description = "A violation / En avvikelse")
    public record FindingDocument(
            @Schema(
                    description = "Stable code of the violated rule / Regelns kod",
                    examples = "total-is-not-sum-of-lines")
            String rule,

            @Schema(
                    description = "Address of the document concerned / Den berörda handlingens adress",
                    examples = "https://samverka.example/finance/v1/invoices/01936a6e-7c1f-7d30-a9a4-5f3f4b1f1a01")
            URI href,

            @Schema(
                    description = "Expected value; absent where nothing was expected / Väntat värde",
                    examples = "590000.00")
            @Nullable
            String expected,

            @Schema(description = "Value found; absent where nothing was found / Funnet värde", examples = "590001.00")
            @Nullable
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
