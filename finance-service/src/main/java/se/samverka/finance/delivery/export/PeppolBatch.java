package se.samverka.finance.delivery.export;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import se.samverka.finance.basis.organisation.LookUpOrganisations;
import se.samverka.finance.delivery.einvoice.PeppolForm;
import se.samverka.finance.delivery.export.model.Export;
import se.samverka.finance.delivery.export.store.ExportContents.Made;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.value.OrganisationNumber;

/// A ZIP with one e-invoice file per document, and `rapport.csv`, which lists every document and what prevents it
/// from being an e-invoice.
@ApplicationScoped
class PeppolBatch implements BatchFormat {

    private static final String REPORT = "rapport.csv";
    /// The earliest time that ZIP can hold. A real time of packing would make each file different.
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final IssuedDocuments issued;
    private final PeppolForm peppol;
    private final LookUpOrganisations organisations;

    PeppolBatch(IssuedDocuments issued, PeppolForm peppol, LookUpOrganisations organisations) {
        this.issued = issued;
        this.peppol = peppol;
        this.organisations = organisations;
    }

    @Override
    public Export.Format format() {
        return Export.Format.PEPPOL;
    }

    @Override
    public String mediaType() {
        return "application/zip";
    }

    @Override
    public String fileEnding() {
        return "zip";
    }

    @Override
    public List<UUID> items(
            Export.Side side, OrganisationNumber organisation, LocalDate from, LocalDate to, int limit) {
        return issued.ids(side, organisation, from, to, limit);
    }

    @Override
    public List<Outcome> portion(Export export, List<UUID> items) {
        var read = issued.read(items);
        var parties = new HashSet<OrganisationNumber>();
        read.documents().forEach(document -> parties.addAll(document.readers()));
        var known = organisations.now(parties);
        var outcomes = new ArrayList<Outcome>();
        for (var document : read.documents()) {
            var name = IssuedDocuments.nameOf(document);
            try {
                var xml = peppol.write(document, read.originalOf(document), known);
                outcomes.add(new Outcome(name, new String(xml, StandardCharsets.UTF_8), null));
            } catch (RuleBroken broken) {
                outcomes.add(new Outcome(name, null, reasons(broken)));
            }
        }
        return outcomes;
    }

    @Override
    public void file(Export export, Iterable<Made> made, OutputStream out) throws IOException {
        var report = new StringBuilder(CsvBatch.row(List.of("document", "file", "problem")));
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        for (var document : made) {
            var content = document.content();
            var name = String.valueOf(document.name());
            var file = content == null ? "" : name + ".xml";
            if (content != null) {
                add(zip, file, content.getBytes(StandardCharsets.UTF_8));
            }
            var problem = document.problem();
            report.append(CsvBatch.row(List.of(name, file, problem == null ? "" : problem)));
        }
        add(zip, REPORT, report.toString().getBytes(StandardCharsets.UTF_8));
        zip.finish();
    }

    private static String reasons(RuleBroken broken) {
        return broken.violations().stream()
                .map(violation -> violation.code() + " " + violation.pointer())
                .collect(Collectors.joining(", "));
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
