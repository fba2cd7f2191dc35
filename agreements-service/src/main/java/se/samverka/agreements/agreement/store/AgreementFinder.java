package se.samverka.agreements.agreement.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.agreement.model.AgreementState;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.platform.web.Page;
import se.samverka.platform.web.PageQuery;
import se.samverka.terms.Terms.AgreementKind;

/// Lists of agreements, made so that none reads the table: the ids of a page come from indexes (V1070), then
/// the rows of those ids. The count leaves the agreement out when nothing is asked of it, because an outer
/// join whose columns nobody uses costs nothing. A search ranks a bounded number of hits and counts no others.
/// The plans with 100 000 agreements stand in docs/benchmarks.md, the reasons in ADR 9.
@ApplicationScoped
public class AgreementFinder {

    private static final Map<String, String> SORTABLE =
            Map.of("title", "title", "validFrom", "validFrom", "validTo", "validTo", "createdAt", "id");

    /// The most that a search finds.
    public static final int MOST_FOUND = 1_000;

    private final EntityManager entities;

    public AgreementFinder(EntityManager entities) {
        this.entities = entities;
    }

    /// What a caller asks a list of agreements for; null filters nothing.
    ///
    /// @param words what to search titles, purposes, clauses and branches for
    /// @param visibleTo the organisation whose agreements may be seen; null sees all
    public record Filter(
            AgreementState.@Nullable Status status,
            @Nullable AgreementKind kind,
            @Nullable OrganisationNumber party,
            @Nullable LocalDate validOn,
            @Nullable String caseNumber,
            @Nullable UUID predecessor,
            @Nullable String words,
            @Nullable OrganisationNumber visibleTo) {}

    public Page<AgreementEntity> page(Filter filter, PageQuery page) {
        return filter.words() == null ? list(new Question(filter), page) : search(new Question(filter), page);
    }

    private Page<AgreementEntity> list(Question asked, PageQuery page) {
        var sorting = page.sorting(List.of("-createdAt", "title", "validFrom", "validTo"));
        var ids = asked.put(
                "select a.id" + asked.from("join") + order("a." + SORTABLE.get(sorting.field()), "a.id", sorting),
                UUID.class);
        var found =
                ids.setFirstResult(page.offset()).setMaxResults(page.limit()).getResultList();
        return Page.of(rows(found), page.offset(), page.limit(), () -> count(asked));
    }

    private long count(Question asked) {
        return asked.put("select count(*)" + asked.from("left join"), Long.class)
                .getSingleResult();
    }

    /// Ranks the newest hits, at most [#MOST_FOUND] of them. One more than those tells that there are others.
    private Page<AgreementEntity> search(Question asked, PageQuery page) {
        var sorting = page.sorting(List.of("-relevance", "createdAt", "title", "validFrom", "validTo"));
        var by = SORTABLE.get(sorting.field());
        var hits = asked.put(
                        "select h.id from (select a.id as id, a.title as title, a.validFrom as validFrom,"
                                + " a.validTo as validTo, s.words as words" + asked.from("join")
                                + " order by a.id desc limit " + (MOST_FOUND + 1) + ") h"
                                + order(by == null ? Search.RANK : "h." + by, "h.id", sorting),
                        UUID.class)
                .getResultList();
        boolean more = hits.size() > MOST_FOUND;
        var shown = hits.stream()
                .limit(MOST_FOUND)
                .skip(page.offset())
                .limit(page.limit())
                .toList();
        return new Page<>(rows(shown), Math.min(hits.size(), MOST_FOUND), more);
    }

    private static String order(String by, String id, PageQuery.Sorting sorting) {
        var direction = sorting.descending() ? " desc" : " asc";
        return " order by " + by + direction + ", " + id + direction;
    }

    /// In the order of the ids.
    private List<AgreementEntity> rows(List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var byId = entities
                .createQuery("from AgreementEntity a where a.id in :ids", AgreementEntity.class)
                .setParameter("ids", ids)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> row.id, Function.identity()));
        return ids.stream().map(byId::get).filter(Objects::nonNull).toList();
    }

    /// A filter as the tables that narrow the list, the conditions, and their values.
    private final class Question {

        private final List<String> tables = new ArrayList<>();
        private final List<String> conditions = new ArrayList<>();
        private final Map<String, Object> values = new HashMap<>();
        private @Nullable String id;

        Question(Filter filter) {
            if (filter.words() != null) {
                narrow("SearchEntity s", "s.agreementId");
                demand(Search.FOUND, "words", filter.words());
            }
            ofParty("visibleTo", filter.visibleTo());
            ofParty("party", filter.party());
            demand("a.status = :status", "status", filter.status());
            demand("a.kind = :kind", "kind", filter.kind());
            demand("a.caseNumber = :caseNumber", "caseNumber", filter.caseNumber());
            demand(
                    ":validOn >= a.validFrom and (a.validTo is null or :validOn <= a.validTo)",
                    "validOn",
                    filter.validOn());
            demand("a.predecessor = :predecessor", "predecessor", filter.predecessor());
        }

        <T> TypedQuery<T> put(String query, Class<T> type) {
            var put = entities.createQuery(query, type);
            values.forEach(put::setParameter);
            return put;
        }

        /// @param join how the agreement itself is joined to the tables that narrow the list
        String from(String join) {
            return " from "
                    + (tables.isEmpty()
                            ? "AgreementEntity a"
                            : String.join(" ", tables) + " " + join + " AgreementEntity a on a.id = " + id)
                    + (conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions));
        }

        private void ofParty(String name, @Nullable OrganisationNumber organisation) {
            if (organisation != null) {
                narrow("PartyEntity " + name, name + ".key.agreementId");
                demand(name + ".key.organisationNumber = :" + name, name, organisation.value());
            }
        }

        private void narrow(String table, String agreementId) {
            tables.add(id == null ? table : "join " + table + " on " + agreementId + " = " + id);
            id = id == null ? agreementId : id;
        }

        private void demand(String condition, String name, @Nullable Object value) {
            if (value != null) {
                conditions.add(condition);
                values.put(name, value);
            }
        }
    }
}
