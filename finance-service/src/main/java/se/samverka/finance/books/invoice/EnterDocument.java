package se.samverka.finance.books.invoice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.books.invoice.model.Invoice;
import se.samverka.finance.books.invoice.model.Settlement;
import se.samverka.finance.books.journal.KeepJournal;
import se.samverka.finance.books.journal.model.JournalEntry;
import se.samverka.finance.books.journal.model.Transfer;

/// Writes the journal entry of an issued document.
@ApplicationScoped
public class EnterDocument {

    private final KeepJournal journal;

    EnterDocument(KeepJournal journal) {
        this.journal = journal;
    }

    public void invoice(Invoice invoice) {
        journal.enter(
                source(JournalEntry.Kind.INVOICE, invoice, invoice.id(), null),
                "Faktura " + invoice.number() + ", " + invoice.payer().name(),
                Transfer.claimed(parts(invoice)));
    }

    /// @param original the invoice after the credit note
    public void creditNote(Invoice note, Invoice original) {
        var before = new Settlement(
                original.total(), original.paid(), original.credited().minus(note.total()));
        var after = new Settlement(original.total(), original.paid(), original.credited());
        journal.enter(
                source(JournalEntry.Kind.CREDIT_NOTE, note, original.id(), note.id()),
                "Kreditfaktura " + note.number() + ", " + note.payer().name(),
                Transfer.credited(parts(note), after.overpaid().minus(before.overpaid())));
    }

    private static JournalEntry.Source source(
            JournalEntry.Kind kind, Invoice document, UUID claim, @Nullable UUID creditNoteId) {
        var date = document.issueDate();
        if (date == null) {
            throw new IllegalStateException("A draft has no journal entry: " + document.id());
        }
        return new JournalEntry.Source(
                kind,
                document.payee().organisationNumber(),
                document.payer().organisationNumber(),
                date,
                document.agreementId(),
                claim,
                creditNoteId,
                null);
    }

    private static List<Transfer.Part> parts(Invoice document) {
        return document.lines().stream()
                .map(line -> new Transfer.Part(line.clauseId(), line.amount()))
                .toList();
    }
}
