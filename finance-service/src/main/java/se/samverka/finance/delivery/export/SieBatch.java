package se.samverka.finance.delivery.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import se.samverka.finance.basis.agreement.LookUpAgreements;
import se.samverka.finance.basis.organisation.LookUpOrganisations;
import se.samverka.finance.books.invoice.model.Invoice;
import se.samverka.finance.books.journal.LookUpJournal;
import se.samverka.finance.books.journal.model.JournalEntry;
import se.samverka.finance.delivery.export.model.Export;
import se.samverka.finance.delivery.export.sie.SieFile;
import se.samverka.finance.delivery.export.sie.Voucher;
import se.samverka.finance.delivery.export.store.ExportContents.Made;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.value.OrganisationNumber;

/// Vouchers as SIE 4I. A payee gets its journal: documents, payments, repayments and reversals by journal day. A
/// payer gets a voucher for each document that it has received; it has booked its payments itself.
@ApplicationScoped
class SieBatch implements BatchFormat {

    private static final String PROGRAM = "Samverka";
    private static final String PROGRAM_VERSION = "1";

    private final IssuedDocuments issued;
    private final LookUpJournal journal;
    private final LookUpAgreements agreements;
    private final LookUpOrganisations organisations;
    private final SiePayerAccounts payerAccounts;
    private final ObjectMapper json;

    SieBatch(
            IssuedDocuments issued,
            LookUpJournal journal,
            LookUpAgreements agreements,
            LookUpOrganisations organisations,
            SiePayerAccounts payerAccounts,
            ObjectMapper json) {
        this.issued = issued;
        this.journal = journal;
        this.agreements = agreements;
        this.organisations = organisations;
        this.payerAccounts = payerAccounts;
        this.json = json;
    }

    @Override
    public Export.Format format() {
        return Export.Format.SIE4;
    }

    @Override
    public String mediaType() {
        return "text/plain;charset=IBM437";
    }

    /// The file name extension of SIE import files.
    @Override
    public String fileEnding() {
        return "si";
    }

    @Override
    public List<UUID> items(
            Export.Side side, OrganisationNumber organisation, LocalDate from, LocalDate to, int limit) {
        return switch (side) {
            case PAYEE -> journal.ids(organisation, from, to, limit);
            case PAYER -> issued.ids(side, organisation, from, to, limit);
        };
    }

    @Override
    public List<Outcome> portion(Export export, List<UUID> items) {
        return switch (export.side()) {
            case PAYEE -> ofJournal(items);
            case PAYER -> ofDocuments(items);
        };
    }

    @Override
    public void file(Export export, Iterable<Made> made, OutputStream out) throws IOException {
        var organisation = export.organisation();
        var known = organisations.now(Set.of(organisation)).get(organisation);
        var file = new SieFile(new SieFile.Head(
                organisation.value(),
                known == null ? organisation.value() : known.name(),
                LocalDate.ofInstant(export.requestedAt(), BusinessTime.ZONE),
                PROGRAM,
                PROGRAM_VERSION));
        for (var item : made) {
            file.announce(voucher(item));
        }
        file.writeHead(out);
        for (var item : made) {
            file.write(voucher(item), out);
        }
    }

    private List<Outcome> ofJournal(List<UUID> items) {
        var found = journal.findAll(items);
        var entries = new ArrayList<JournalEntry>();
        items.forEach(id -> entries.add(Objects.requireNonNull(found.get(id))));
        var vouchers = vouchers(
                entries.stream().map(entry -> entry.source().agreementId()).collect(Collectors.toSet()));
        var documents = issued
                .read(entries.stream().map(SieBatch::documentId).distinct().toList())
                .documents()
                .stream()
                .collect(Collectors.toMap(Invoice::id, document -> document));
        return entries.stream()
                .map(entry -> outcome(
                        entry.id().toString(),
                        vouchers.ofPayee(entry, Objects.requireNonNull(documents.get(documentId(entry))))))
                .toList();
    }

    private static UUID documentId(JournalEntry entry) {
        return Objects.requireNonNullElse(
                entry.source().creditNoteId(), entry.source().invoiceId());
    }

    private List<Outcome> ofDocuments(List<UUID> items) {
        var documents = issued.read(items).documents();
        var vouchers = vouchers(documents.stream().map(Invoice::agreementId).collect(Collectors.toSet()));
        return documents.stream()
                .map(document -> outcome(IssuedDocuments.nameOf(document), vouchers.ofPayer(document)))
                .toList();
    }

    private SieVouchers vouchers(Set<UUID> agreementIds) {
        return new SieVouchers(payerAccounts, agreements.titles(agreementIds));
    }

    private Outcome outcome(String name, Voucher voucher) {
        try {
            return new Outcome(name, json.writeValueAsString(voucher), null);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A voucher cannot be stored", e);
        }
    }

    private Voucher voucher(Made item) throws JsonProcessingException {
        return json.readValue(String.valueOf(item.content()), Voucher.class);
    }
}
