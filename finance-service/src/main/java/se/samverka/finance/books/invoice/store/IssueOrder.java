package se.samverka.finance.books.invoice.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import se.samverka.finance.books.invoice.model.IssuedOn;
import se.samverka.platform.sql.Sql;
import se.samverka.platform.sql.SqlQuery;

/// The basis of issued documents, which the database records at the issue.
@ApplicationScoped
public class IssueOrder {

    private final Sql sql;

    IssueOrder(Sql sql) {
        this.sql = sql;
    }

    private record Kept(UUID id, IssuedOn on) {}

    /// For every issued document of the agreement, except those issued before the basis was recorded.
    public Map<UUID, IssuedOn> ofAgreement(UUID agreementId) {
        var query = SqlQuery.of("SELECT id, agreement_revision, basis_order AS \"order\" FROM invoice"
                        + " WHERE agreement_id = :agreement AND basis_order IS NOT NULL")
                .with("agreement", agreementId);
        return sql.list(query, Kept.class).stream().collect(Collectors.toMap(Kept::id, Kept::on));
    }
}
