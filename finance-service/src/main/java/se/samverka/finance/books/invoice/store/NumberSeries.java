package se.samverka.finance.books.invoice.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.samverka.finance.books.invoice.model.InvoiceNumber;
import se.samverka.platform.sql.Sql;
import se.samverka.platform.sql.SqlQuery;
import se.samverka.platform.value.OrganisationNumber;

/// The unbroken number series of each payee and fiscal year (domain rule 7). Taking numbers locks the series
/// until the transaction ends; if the transaction fails, the numbers are not taken.
@ApplicationScoped
public class NumberSeries {

    private final Sql sql;

    public NumberSeries(Sql sql) {
        this.sql = sql;
    }

    /// The numbers of a payee in a fiscal year: 1 to the last.
    public record Series(OrganisationNumber payee, int fiscalYear, int last) {}

    /// Every series, by payee and fiscal year.
    public List<Series> all() {
        return sql.list(
                SqlQuery.of("SELECT payee, fiscal_year, last FROM number_series ORDER BY payee, fiscal_year"),
                Series.class);
    }

    /// The id of the document that has a number of the series.
    public Optional<UUID> idOf(Series series, InvoiceNumber number) {
        return sql.first(
                SqlQuery.of(
                                "SELECT id FROM invoice WHERE payee = :payee AND fiscal_year = :year AND sequence = :sequence")
                        .with("payee", series.payee())
                        .with("year", number.fiscalYear())
                        .with("sequence", number.sequence()),
                UUID.class);
    }

    /// Takes the next numbers.
    ///
    /// @return the first of them
    @Transactional(Transactional.TxType.MANDATORY)
    public InvoiceNumber take(OrganisationNumber payee, int fiscalYear, int count) {
        int last = sql.one(
                SqlQuery.of("INSERT INTO number_series (payee, fiscal_year, last) VALUES (:payee, :year, :count)"
                                + " ON CONFLICT (payee, fiscal_year) DO UPDATE SET last = number_series.last + :count"
                                + " RETURNING last")
                        .with("payee", payee)
                        .with("year", fiscalYear)
                        .with("count", count),
                Integer.class);
        return new InvoiceNumber(fiscalYear, last - count + 1);
    }
}
