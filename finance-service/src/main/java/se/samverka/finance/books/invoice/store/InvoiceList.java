package se.samverka.finance.books.invoice.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.samverka.finance.books.invoice.model.Invoice;
import se.samverka.finance.books.invoice.model.PartyScope;
import se.samverka.platform.sql.Sql;
import se.samverka.platform.sql.SqlQuery;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.platform.web.Page;

/// Pages of documents. A first query reads the ids, for each scope from its own index and no further than the
/// page's end; a second reads the documents with their lines.
@ApplicationScoped
public class InvoiceList {

    private static final String OVERDUE =
            "(i.kind = 'INVOICE' AND i.status IN ('ISSUED', 'PARTLY_PAID') AND i.due_date < :today)";

    private static final Map<String, String> COLUMNS = Map.of(
            "id", "id",
            "issueDate", "issue_date",
            "dueDate", "due_date",
            "number", "number",
            "total", "total",
            "year", "year");

    private final Sql sql;
    private final InvoiceRepository invoices;

    InvoiceList(Sql sql, InvoiceRepository invoices) {
        this.sql = sql;
        this.invoices = invoices;
    }

    /// One page, in the order of the field and then by age.
    ///
    /// @param field id, issueDate, dueDate, number, total or year
    public Page<Invoice> page(InvoiceFilter filter, String field, boolean descending, int offset, int limit) {
        var column = COLUMNS.get(field);
        if (column == null) {
            throw new IllegalArgumentException("Documents have no order by " + field);
        }
        var parameters = new HashMap<String, Object>();
        var conditions = conditions(filter, parameters);
        if (conditions.isEmpty()) {
            return new Page<>(List.of(), 0);
        }
        boolean byAge = column.equals("id");
        var columns = byAge ? "i.id" : "i.id, i." + column;
        var query = SqlQuery.of(
                        conditions.stream()
                                .map(condition -> "(SELECT " + columns + " FROM invoice i WHERE " + condition
                                        + "{order} LIMIT :reach)")
                                .collect(Collectors.joining(" UNION ALL ", "SELECT i.id FROM (", ") i{order}{page}")),
                        conditions.stream()
                                .map(condition -> "(SELECT count(*) FROM invoice i WHERE " + condition + ")")
                                .collect(Collectors.joining(" + ", "SELECT ", "")))
                .orderBy("i." + column + " {direction}" + (byAge ? "" : ", i.id"), descending)
                .with("reach", (long) offset + limit);
        parameters.forEach(query::with);
        var found = sql.page(query, UUID.class, offset, limit);
        return new Page<>(documents(found.items()), found.total());
    }

    private List<Invoice> documents(List<UUID> ids) {
        var found = invoices.findAll(ids).stream().collect(Collectors.toMap(Invoice::id, Function.identity()));
        return ids.stream().map(found::get).toList();
    }

    /// The filter's conditions, once for each of the reader's scopes.
    private static List<String> conditions(InvoiceFilter filter, Map<String, Object> parameters) {
        var asked = asked(filter, parameters);
        var scopes = PartyScope.of(filter.reader(), filter.payee(), filter.payer());
        var all = new ArrayList<String>();
        for (var scope : scopes) {
            var conditions = new ArrayList<String>();
            party("payee", scope.payee(), all.size(), conditions, parameters);
            party("payer", scope.payer(), all.size(), conditions, parameters);
            conditions.addAll(asked);
            all.add(conditions.isEmpty() ? "true" : String.join(" AND ", conditions));
        }
        return all;
    }

    private static List<String> asked(InvoiceFilter filter, Map<String, Object> parameters) {
        var conditions = new ArrayList<String>();
        equal("agreement_id", filter.agreementId(), conditions, parameters);
        equal("year", filter.year(), conditions, parameters);
        equal("status", filter.status().map(Enum::name), conditions, parameters);
        equal("kind", filter.kind().map(Enum::name), conditions, parameters);
        filter.dueBefore().ifPresent(day -> {
            conditions.add("i.due_date < :dueBefore");
            parameters.put("dueBefore", day);
        });
        filter.overdue().ifPresent(overdue -> {
            conditions.add((overdue ? "" : "NOT ") + OVERDUE);
            parameters.put("today", filter.today());
        });
        filter.overpaid().ifPresent(overpaid -> conditions.add((overpaid ? "" : "NOT ") + "i.overpaid"));
        return conditions;
    }

    private static void party(
            String column,
            Optional<OrganisationNumber> organisation,
            int scope,
            List<String> conditions,
            Map<String, Object> parameters) {
        organisation.ifPresent(number -> {
            conditions.add("i." + column + " = :" + column + scope);
            parameters.put(column + scope, number.value());
        });
    }

    private static void equal(
            String column, Optional<?> value, List<String> conditions, Map<String, Object> parameters) {
        value.ifPresent(v -> {
            conditions.add("i." + column + " = :" + column);
            parameters.put(column, v);
        });
    }
}
