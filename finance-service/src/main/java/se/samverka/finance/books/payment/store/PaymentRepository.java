package se.samverka.finance.books.payment.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.samverka.finance.books.payment.model.Payment;
import se.samverka.finance.books.payment.model.PaymentFact;
import se.samverka.finance.books.payment.model.Reversal;
import se.samverka.platform.sql.Sql;
import se.samverka.platform.sql.SqlQuery;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.platform.web.Page;

/// Payments of invoices, and their reversals.
@ApplicationScoped
public class PaymentRepository {

    private final Rows rows;
    private final Sql sql;

    PaymentRepository(Rows rows, Sql sql) {
        this.rows = rows;
        this.sql = sql;
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<PaymentEntity, UUID> {}

    /// Adds the payment, unless the payee has one with the same bank reference that is not reversed. Of two
    /// simultaneous ones the second waits for the first.
    ///
    /// @return whether it was added
    public boolean add(Payment payment, OrganisationNumber payee) {
        return sql.write(SqlQuery.of("INSERT INTO payment (id, invoice_id, payee, kind, paid_on, amount, currency,"
                                + " bank_reference, recorded_at) VALUES (:id, :invoice, :payee, :kind, :paidOn, :amount,"
                                + " :currency, :reference, :recordedAt) ON CONFLICT (payee, bank_reference,"
                                + " reference_use) DO NOTHING")
                        .with("id", payment.id())
                        .with("invoice", payment.invoiceId())
                        .with("payee", payee)
                        .with("kind", payment.kind())
                        .with("paidOn", payment.paidOn())
                        .with("amount", payment.amount())
                        .with("currency", payment.currency())
                        .with("reference", payment.bankReference())
                        .with("recordedAt", payment.recordedAt()))
                == 1;
    }

    public void add(Reversal reversal, OrganisationNumber payee) {
        rows.persist(new PaymentEntity(reversal, payee));
    }

    public Optional<PaymentFact> find(UUID invoiceId, UUID id) {
        return rows.find("id = ?1 and invoiceId = ?2", id, invoiceId)
                .firstResultOptional()
                .map(PaymentEntity::toModel);
    }

    /// Payments and reversals of an invoice.
    public List<PaymentFact> all(UUID invoiceId) {
        return rows.find("invoiceId", invoiceId).list().stream()
                .map(PaymentEntity::toModel)
                .toList();
    }

    public Optional<Reversal> reversalOf(UUID paymentId) {
        return rows.find("reverses", paymentId).firstResultOptional().map(PaymentEntity::reversal);
    }

    /// The newest repayment of an invoice that is not reversed.
    public Optional<Payment> standingRepayment(UUID invoiceId) {
        return rows.find(
                        "from PaymentEntity p where p.invoiceId = ?1 and p.kind = ?2"
                                + " and not exists (select 1 from PaymentEntity r where r.reverses = p.id) order by p.id desc",
                        invoiceId,
                        PaymentFact.Kind.REPAYMENT)
                .firstResultOptional()
                .map(row -> row.payment(Payment.Kind.REPAYMENT));
    }

    /// One page of an invoice's payments and reversals by day.
    public Page<PaymentFact> page(UUID invoiceId, boolean descending, int offset, int limit) {
        var direction = descending ? " desc" : "";
        var query = rows.find("invoiceId = ?1 order by paidOn" + direction + ", id" + direction, invoiceId);
        var found = query.range(offset, offset + limit - 1).list();
        return Page.of(found, offset, limit, query::count).map(PaymentEntity::toModel);
    }
}
