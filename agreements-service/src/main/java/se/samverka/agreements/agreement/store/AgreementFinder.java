package se.samverka.agreements.agreement.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.agreement.model.AgreementFilter;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.platform.web.Page;
import se.samverka.platform.web.PageQuery;

/// Lists of agreements. The ids of a page come from indexes (V1070), then the rows of those ids, so that no list
/// reads the whole table. The count outer-joins the agreement, which costs nothing when no column of it is used.
/// A search ranks a bounded number of hits and counts no others. Plans with 100 000 agreements:
/// docs/benchmarks/plans-reads.md; reasons: ADR 9.
@ApplicationScoped
public class AgreementFinder {

    private static final Map<String, String> SORTABLE =
            Map.of("title", "title", "validFrom", "validFrom", "validTo", "validTo", "createdAt", "id");

    public static final int MOST_FOUND = 1_000;

    private final EntityManager entities;

    public AgreementFinder(EntityManager entities) {
        this.entities = entities;
    }

    /// @param words what to search for; null to list
    /// @param visibleTo whose agreements may be seen; null for all
    public Page<AgreementEntity> page(
            AgreementFilter filter, @Nullable String words, @Nullable OrganisationNumber visibleTo, PageQuery page) {
        var asked = new Question(filter, words, visibleTo);
        return words == null ? list(asked, page) : search(asked, page);
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

    /// Ranks the newest hits, at most [#MOST_FOUND]. One more is read, to see whether there are others.
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

    /// A filter as tables, conditions and values.
    private final class Question {

        private final List<String> tables = new ArrayList<>();
        private final List<String> conditions = new ArrayList<>();
        private final Map<String, Object> values = new HashMap<>();
        private @Nullable String id;

        Question(AgreementFilter filter, @Nullable String words, @Nullable OrganisationNumber visibleTo) {
            if (words != null) {
                narrow("SearchEntity s", "s.agreementId");
                demand(Search.FOUND, "words", words);
            }
            ofParty("visibleTo", visibleTo);
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
