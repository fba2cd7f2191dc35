package se.samverka.finance.books.invoice.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import se.samverka.finance.books.invoice.model.InvoiceNumber;
import se.samverka.platform.value.OrganisationNumber;

/// The unbroken number series of each payee and fiscal year (domain rule 7). Taking numbers locks the series
/// until the transaction ends; if the transaction fails, the numbers are not taken.
@ApplicationScoped
public class NumberSeries {

    private final EntityManager entities;

    public NumberSeries(EntityManager entities) {
        this.entities = entities;
    }

    /// The numbers of a payee in a fiscal year: 1 to the last.
    public record Series(OrganisationNumber payee, int fiscalYear, int last) {}

    /// Every series, by payee and fiscal year.
    public List<Series> all() {
        return entities
                .unwrap(Session.class)
                .createNativeQuery(
                        "SELECT payee, fiscal_year, last FROM number_series ORDER BY payee, fiscal_year",
                        Object[].class)
                .getResultList()
                .stream()
                .map(row -> new Series(OrganisationNumber.of((String) row[0]), (Integer) row[1], (Integer) row[2]))
                .toList();
    }

    /// The id of the document that has a number of the series.
    public Optional<UUID> idOf(Series series, InvoiceNumber number) {
        return entities
                .unwrap(Session.class)
                .createNativeQuery(
                        "SELECT id FROM invoice WHERE payee = :payee AND fiscal_year = :year AND sequence = :sequence",
                        UUID.class)
                .setParameter("payee", series.payee().value())
                .setParameter("year", number.fiscalYear())
                .setParameter("sequence", number.sequence())
                .getResultList()
                .stream()
                .findFirst();
    }

    /// Takes the next numbers.
    ///
    /// @return the first of them
    @Transactional(Transactional.TxType.MANDATORY)
    public InvoiceNumber take(OrganisationNumber payee, int fiscalYear, int count) {
        var last = (Integer) entities.createNativeQuery(
                        "INSERT INTO number_series (payee, fiscal_year, last) VALUES (:payee, :year, :count)"
                                + " ON CONFLICT (payee, fiscal_year) DO UPDATE SET last = number_series.last + :count"
                                + " RETURNING last",
                        Integer.class)
                .setParameter("payee", payee.value())
                .setParameter("year", fiscalYear)
                .setParameter("count", count)
                .getSingleResult();
        return new InvoiceNumber(fiscalYear, last - count + 1);
    }
}
