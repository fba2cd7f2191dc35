package se.samverka.agreements.agreement.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.agreement.model.AgreementFilter;
import se.samverka.agreements.timeline.store.TimelineLines;
import se.samverka.platform.sql.SortOrders;
import se.samverka.platform.sql.Sql;
import se.samverka.platform.sql.SqlQuery;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.platform.web.Page;
import se.samverka.platform.web.PageQuery;
import se.samverka.search.SearchQuery;

/// Lists of agreements. The ids of a page come from indexes (V1070), then the rows of those ids, so that no list
/// reads the whole table. The count outer-joins the agreement, which costs nothing when no column of it is used.
/// A search ranks a bounded number of hits and counts no others. Plans with 100 000 agreements:
/// docs/benchmarks/plans-reads.md; reasons: ADR 9.
@ApplicationScoped
public class AgreementFinder {

    public static final int MOST_FOUND = 1_000;

    private static final SortOrders ORDERS = SortOrders.by("createdAt", "a.id {direction}")
            .or("title", "a.title {direction}, a.id {direction}")
            .or("validFrom", "a.valid_from {direction}, a.id {direction}")
            .or("validTo", "a.valid_to {direction}, a.id {direction}");
    private static final SortOrders ORDERS_OF_HITS = SortOrders.by(
                    "relevance", "ts_rank(h.words, CAST(:words AS tsquery)) {direction}, h.id {direction}")
            .or("createdAt", "h.id {direction}")
            .or("title", "h.title {direction}, h.id {direction}")
            .or("validFrom", "h.valid_from {direction}, h.id {direction}")
            .or("validTo", "h.valid_to {direction}, h.id {direction}");

    private final Sql sql;
    private final Agreements agreements;
    private final AgreementWords words;

    AgreementFinder(Sql sql, Agreements agreements, AgreementWords words) {
        this.sql = sql;
        this.agreements = agreements;
        this.words = words;
    }

    /// @param words what to search for; null to list
    /// @param visibleTo whose agreements may be seen; null for all
    public Page<AgreementEntity> page(
            AgreementFilter filter,
            @Nullable SearchQuery words,
            @Nullable OrganisationNumber visibleTo,
            PageQuery page) {
        if (words != null) {
            this.words.planForEachQuery();
        }
        var tables = new Tables(words != null, visibleTo != null, filter.party() != null);
        var query = words == null
                ? SqlQuery.of(
                                "SELECT a.id FROM " + tables.joined("JOIN") + "{where}{order}{page}",
                                "SELECT count(*) FROM " + tables.joined("LEFT JOIN") + "{where}")
                        .orderBy(ORDERS, page.sorting(List.of("-createdAt", "title", "validFrom", "validTo")))
                : SqlQuery.of("SELECT h.id FROM (SELECT a.id, a.title, a.valid_from, a.valid_to, s.words FROM "
                                + tables.joined("JOIN") + "{where} ORDER BY a.id DESC LIMIT " + (MOST_FOUND + 1)
                                + ") h{order}")
                        .where("s.words @@ CAST(:words AS tsquery)", words.text())
                        .orderBy(
                                ORDERS_OF_HITS,
                                page.sorting(List.of("-relevance", "createdAt", "title", "validFrom", "validTo")));
        query.ifGiven("visible_to.organisation_number = :visibleTo", Optional.ofNullable(visibleTo))
                .ifGiven("party.organisation_number = :party", Optional.ofNullable(filter.party()))
                .ifGiven("a.status = :status", Optional.ofNullable(filter.status()))
                .ifGiven("a.kind = :kind", Optional.ofNullable(filter.kind()))
                .ifGiven("a.case_number = :caseNumber", Optional.ofNullable(filter.caseNumber()))
                .ifGiven(
                        ":validOn >= a.valid_from AND (a.valid_to IS NULL OR :validOn <= a.valid_to)",
                        Optional.ofNullable(filter.validOn()))
                .ifGiven("a.predecessor = :predecessor", Optional.ofNullable(filter.predecessor()))
                .ifGiven(
                        "a.id IN (SELECT l.agreement_id FROM decision_link l JOIN decision d ON d.id = l.decision_id"
                                + " WHERE l.decision_id = :decision AND d.announced_on IS NOT NULL"
                                + " UNION SELECT t.agreement_id FROM timeline t WHERE t.decision_id = :decision AND "
                                + TimelineLines.STILL_RESTS + ")",
                        Optional.ofNullable(filter.decisionId()));
        if (words == null) {
            return list(query, page);
        }
        return words.isEmpty() ? new Page<>(List.of(), 0) : search(query, page);
    }

    private Page<AgreementEntity> list(SqlQuery query, PageQuery page) {
        var ids = sql.page(query, UUID.class, page);
        return new Page<>(rows(ids.items()), ids.total());
    }

    /// Ranks the newest hits, at most [#MOST_FOUND]. One more is read, to see whether there are others.
    private Page<AgreementEntity> search(SqlQuery query, PageQuery page) {
        var hits = sql.list(query, UUID.class);
        boolean more = hits.size() > MOST_FOUND;
        var shown = hits.stream()
                .limit(MOST_FOUND)
                .skip(page.offset())
                .limit(page.limit())
                .toList();
        return new Page<>(rows(shown), Math.min(hits.size(), MOST_FOUND), more);
    }

    /// In the order of the ids.
    private List<AgreementEntity> rows(List<UUID> ids) {
        var byId = agreements.of(ids).stream().collect(Collectors.toMap(row -> row.id, Function.identity()));
        return ids.stream().map(byId::get).filter(Objects::nonNull).toList();
    }

    /// The tables that narrow a list, and the agreement itself.
    private record Tables(boolean searched, boolean seen, boolean ofParty) {

        /// @param join how the agreement is joined to the others
        String joined(String join) {
            var narrowing = new ArrayList<String>();
            if (searched) {
                narrowing.add("agreement_search s");
            }
            if (seen) {
                narrowing.add("agreement_party visible_to");
            }
            if (ofParty) {
                narrowing.add("agreement_party party");
            }
            if (narrowing.isEmpty()) {
                return "agreement a";
            }
            var id = alias(narrowing.getFirst()) + ".agreement_id";
            return narrowing.stream()
                            .skip(1)
                            .map(table -> " JOIN " + table + " ON " + alias(table) + ".agreement_id = " + id)
                            .collect(Collectors.joining("", narrowing.getFirst(), " "))
                    + join + " agreement a ON a.id = " + id;
        }

        private static String alias(String table) {
            return table.substring(table.indexOf(' ') + 1);
        }
    }
}
