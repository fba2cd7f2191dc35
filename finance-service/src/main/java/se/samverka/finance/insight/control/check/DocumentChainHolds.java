package se.samverka.finance.insight.control.check;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import se.samverka.finance.books.invoice.VerifySeries;
import se.samverka.finance.books.invoice.model.DocumentChain.Fault;
import se.samverka.finance.books.invoice.model.InvoiceNumber;
import se.samverka.finance.books.invoice.store.NumberSeries.Series;
import se.samverka.finance.insight.control.Control;
import se.samverka.finance.insight.control.model.Finding;
import se.samverka.finance.insight.control.model.Findings;

/// The hash of every issued document and its link to the one before it. [NumberSeriesUnbroken] reports missing
/// numbers.
@ApplicationScoped
class DocumentChainHolds implements Control {

    /// A series of a million documents takes minutes to read.
    private static final int TIMEOUT_SECONDS = 3_600;

    private final VerifySeries verify;

    DocumentChainHolds(VerifySeries verify) {
        this.verify = verify;
    }

    @Override
    public String code() {
        return "document-chain";
    }

    @Override
    public Title title() {
        return new Title(
                "Every issued document is unchanged since it was issued and is linked to the one before it",
                "Varje utfärdad handling är oförändrad sedan den utfärdades och länkad till den föregående");
    }

    @Override
    public void run(Findings findings) {
        for (var series : QuarkusTransaction.requiringNew().call(verify::all)) {
            QuarkusTransaction.requiringNew().timeout(TIMEOUT_SECONDS).run(() -> {
                for (var fault : verify.run(series).faults()) {
                    finding(series, fault).ifPresent(findings::add);
                }
            });
            findings.checked(series.last());
        }
    }

    private Optional<Finding> finding(Series series, Fault fault) {
        return switch (fault) {
            case Fault.Missing _ -> Optional.empty();
            case Fault.Changed(var number) -> Optional.of(finding("document-has-changed", series, number));
            case Fault.Unlinked(var number) -> Optional.of(finding("document-does-not-follow", series, number));
        };
    }

    private Finding finding(String rule, Series series, InvoiceNumber number) {
        var href = verify.idOf(series, number)
                .map(id -> "/invoices/" + id)
                .orElse("/invoices?sort=number&payee=" + series.payee());
        return new Finding(rule, href, null, number.toString());
    }
}
