package se.samverka.meetings.oparl.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import se.samverka.meetings.oparl.model.ObjectFilter;
import se.samverka.meetings.oparl.model.ObjectList;
import se.samverka.meetings.oparl.model.OparlType;
import se.samverka.meetings.oparl.model.PublicObject;
import se.samverka.platform.sql.Sql;
import se.samverka.platform.sql.SqlQuery;
import se.samverka.platform.value.OrganisationNumber;

/// Which objects are public, or have been. Rows are written by the database alone, at commit (V2220). In SQL,
/// because lists are read page by page behind a row.
@ApplicationScoped
public class PublicObjects {

    private static final String COLUMNS = String.join(", ", Sql.columns(PublicObject.class));
    private static final String TABLE = "oparl_object";
    private static final String LIVE = "NOT deleted";

    private final Sql sql;

    private record Assembly(OrganisationNumber corporation, UUID id) {}

    PublicObjects(Sql sql) {
        this.sql = sql;
    }

    public Optional<PublicObject> one(OparlType type, UUID id) {
        return sql.first(select().where("type = :type", type).where("id = :id", id), PublicObject.class);
    }

    /// An organisation, if it is or has been public.
    public Optional<PublicObject> corporation(OrganisationNumber number) {
        return sql.first(
                select().where("type = :type", OparlType.BODY).where("corporation = :corporation", number),
                PublicObject.class);
    }

    /// A page of a list in the order in which its objects appeared, and one object more where there is another
    /// page.
    ///
    /// It waits for transactions that are about to commit, so that a client that asks later for what has been
    /// modified since now misses nothing.
    @Transactional(Transactional.TxType.MANDATORY)
    public List<PublicObject> page(ObjectList list, ObjectFilter filter) {
        sql.list(
                SqlQuery.of("SELECT true FROM pg_advisory_xact_lock_shared(hashtextextended('oparl-objects', 0))"),
                Boolean.class);
        var query = SqlQuery.of("SELECT " + COLUMNS + " FROM " + TABLE + "{where} ORDER BY created, id LIMIT :limit")
                .with("limit", filter.limit() + 1)
                .where("type = :type", list.type())
                .ifGiven("corporation = :corporation", list.corporation())
                .ifGiven("body_id = :body", list.body())
                .ifGiven("created >= :createdSince", filter.createdSince())
                .ifGiven("created <= :createdUntil", filter.createdUntil())
                .ifGiven("modified >= :modifiedSince", filter.modifiedSince())
                .ifGiven("modified <= :modifiedUntil", filter.modifiedUntil())
                .ifGiven(
                        "(created, id) > (SELECT a.created, a.id FROM oparl_object a WHERE a.type = '" + list.type()
                                + "' AND a.id = :after)",
                        filter.after());
        if (filter.modifiedSince().isEmpty()) {
            query.where(LIVE);
        }
        return sql.list(query, PublicObject.class);
    }

    /// The public objects of some meetings, bodies, organisations or matters.
    public List<PublicObject> within(Collection<UUID> scopes, Collection<OparlType> types) {
        return live("scope_id = ANY (:ids)", scopes, types);
    }

    /// The public objects that show some rows.
    public List<PublicObject> showing(Collection<UUID> sources, Collection<OparlType> types) {
        return live("source_id = ANY (:ids)", sources, types);
    }

    /// The public memberships of persons, or consultations of papers.
    public List<PublicObject> partsOf(Collection<UUID> wholes, OparlType type) {
        return live("part_of = ANY (:ids)", wholes, List.of(type));
    }

    /// Those of the objects that are public.
    public List<PublicObject> among(Collection<UUID> ids, OparlType type) {
        return live("id = ANY (:ids)", ids, List.of(type));
    }

    /// The elected assemblies of organisations, as far as they are public.
    public Map<OrganisationNumber, List<UUID>> assemblies(Collection<OrganisationNumber> corporations) {
        if (corporations.isEmpty()) {
            return Map.of();
        }
        return sql
                .list(
                        SqlQuery.of("""
                        SELECT o.corporation, o.id FROM oparl_object o JOIN body b ON b.id = o.id
                         WHERE o.type = 'ORGANIZATION' AND o.corporation = ANY (:corporations) AND NOT o.deleted
                           AND b.kind = 'ASSEMBLY'
                         ORDER BY o.created, o.id""")
                                .with(
                                        "corporations",
                                        corporations.stream()
                                                .map(OrganisationNumber::value)
                                                .toArray(String[]::new)),
                        Assembly.class)
                .stream()
                .collect(Collectors.groupingBy(
                        Assembly::corporation, Collectors.mapping(Assembly::id, Collectors.toList())));
    }

    private List<PublicObject> live(String condition, Collection<UUID> ids, Collection<OparlType> types) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return sql.list(
                select().where(condition, ids.stream().distinct().toArray(UUID[]::new))
                        .where(
                                "type = ANY (:types)",
                                types.stream().map(Enum::name).toArray(String[]::new))
                        .where(LIVE),
                PublicObject.class);
    }

    private static SqlQuery select() {
        return SqlQuery.of("SELECT " + COLUMNS + " FROM " + TABLE + "{where} ORDER BY created, id");
    }
}
