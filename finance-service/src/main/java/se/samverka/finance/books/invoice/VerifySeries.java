package se.samverka.finance.books.invoice;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.samverka.finance.books.invoice.model.DocumentChain;
import se.samverka.finance.books.invoice.model.DocumentChain.Fault;
import se.samverka.finance.books.invoice.model.DocumentChain.Position;
import se.samverka.finance.books.invoice.model.InvoiceNumber;
import se.samverka.finance.books.invoice.store.InvoiceRepository;
import se.samverka.finance.books.invoice.store.NumberSeries;

/// Verifies the series of a payee and fiscal year, from the first to the last number, and names each fault.
@ApplicationScoped
public class VerifySeries {

    private static final int PAGE = 200;

    private final InvoiceRepository invoices;
    private final NumberSeries numbers;

    public VerifySeries(InvoiceRepository invoices, NumberSeries numbers) {
        this.invoices = invoices;
        this.numbers = numbers;
    }

    /// @param faults in the order of numbers, at most [DocumentChain#MAX_FAULTS]; none where the series holds
    public record Result(NumberSeries.Series series, List<Fault> faults) {}

    /// Every series there is, by payee and fiscal year.
    public List<NumberSeries.Series> all() {
        return numbers.all();
    }

    /// The id of the document with a number of the series.
    public Optional<UUID> idOf(NumberSeries.Series series, InvoiceNumber number) {
        return numbers.idOf(series, number);
    }

    /// Documents issued meanwhile are not verified. Without a transaction each page is read in one of its own;
    /// issued documents never change.
    public Result run(NumberSeries.Series series) {
        var faults = new ArrayList<Fault>();
        var at = Position.START;
        while (at.sequence() < series.last() && faults.size() < DocumentChain.MAX_FAULTS) {
            int end = Math.min(series.last(), at.sequence() + PAGE);
            var from = at;
            var verified = QuarkusTransaction.joiningExisting()
                    .call(() -> DocumentChain.verify(from, invoices.series(series, from.sequence(), end)));
            faults.addAll(verified.faults());
            at = verified.end();
            if (at.sequence() < end) {
                faults.addAll(DocumentChain.missing(at, series.fiscalYear(), end, DocumentChain.MAX_FAULTS));
                at = new Position(end, null);
            }
        }
        return new Result(
                series, faults.stream().limit(DocumentChain.MAX_FAULTS).toList());
    }
}
