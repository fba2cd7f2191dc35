package se.samverka.meetings.meeting.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.body.model.ReadableBodies;
import se.samverka.meetings.body.store.ReadableMinutes;
import se.samverka.meetings.meeting.model.LinkedParagraph;
import se.samverka.meetings.meeting.model.ParagraphLabel;
import se.samverka.platform.sql.Sql;
import se.samverka.platform.sql.SqlQuery;

/// Which §§ continue others, and where §§ are found that others name. Only what the readers may read.
@ApplicationScoped
public class LinkedParagraphs implements PanacheRepositoryBase<ContinuationEntity, UUID> {

    /// Whether the decision of paragraph `e`, or a part of it, leaves its matter to a later meeting.
    public static final String POSTPONED = "e.outcome IN ('POSTPONED', 'REFERRED_BACK')"
            + " OR jsonb_exists_any(e.outcomes, ARRAY['POSTPONED', 'REFERRED_BACK'])";

    private static final String COLUMNS = "e.id, e.meeting_id, e.body_id, m.meets_on, e.number, e.letter";
    private static final String PARAGRAPH = "paragraph e JOIN meeting m ON m.id = e.meeting_id";

    /// Both ends of the continuations of some §§.
    private static final String AROUND = """
            (SELECT paragraph_id AS of_id, earlier_id AS other_id, true AS earlier
               FROM paragraph_continuation WHERE paragraph_id = ANY (:ids)
             UNION ALL
             SELECT earlier_id, paragraph_id, false FROM paragraph_continuation WHERE earlier_id = ANY (:ids)) c
            JOIN paragraph e ON e.id = c.other_id JOIN meeting m ON m.id = e.meeting_id""";

    private final Sql sql;

    LinkedParagraphs(Sql sql) {
        this.sql = sql;
    }

    /// A § that continues another, or is continued by it.
    ///
    /// @param earlier whether this is the one that is continued
    /// @param ofId the other end of the link
    public record Neighbour(
            UUID ofId,
            boolean earlier,
            UUID id,
            UUID meetingId,
            UUID bodyId,
            LocalDate meetsOn,
            int number,
            @Nullable String letter) {

        public LinkedParagraph paragraph() {
            return new LinkedParagraph(id, meetingId, bodyId, meetsOn, number, letter);
        }
    }

    /// The §§ before and after these.
    public List<Neighbour> around(Collection<UUID> paragraphs, ReadableBodies readable) {
        if (paragraphs.isEmpty()) {
            return List.of();
        }
        var found =
                SqlQuery.select("c.of_id, c.earlier, " + COLUMNS, AROUND).with("ids", paragraphs.toArray(UUID[]::new));
        return sql.list(only(found, readable), Neighbour.class);
    }

    /// By their ids.
    public Map<UUID, LinkedParagraph> byId(Collection<UUID> ids, ReadableBodies readable) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var found = SqlQuery.select(COLUMNS, PARAGRAPH).where("e.id = ANY (:ids)", ids.toArray(UUID[]::new));
        return sql.list(only(found, readable), LinkedParagraph.class).stream()
                .collect(Collectors.toMap(LinkedParagraph::id, Function.identity()));
    }

    /// Those of the bodies and years with these numbers, in one query; the caller picks what is meant.
    public List<LinkedParagraph> numbered(
            Collection<UUID> bodies, Collection<Integer> years, Collection<Integer> numbers, ReadableBodies readable) {
        if (numbers.isEmpty()) {
            return List.of();
        }
        var found = SqlQuery.select(COLUMNS, PARAGRAPH)
                .where("e.body_id = ANY (:bodies)", bodies.toArray(UUID[]::new))
                .where("e.year = ANY (:years)", years.toArray(Integer[]::new))
                .where("e.number = ANY (:numbers)", numbers.toArray(Integer[]::new));
        return sql.list(only(found, readable), LinkedParagraph.class);
    }

    private static SqlQuery only(SqlQuery found, ReadableBodies readable) {
        return ReadableMinutes.only(found, readable, ParagraphRepository.isPublic("e"), "e.body_id");
    }

    /// The link of the § that continues this one.
    public Optional<ContinuationEntity> continuing(UUID earlier) {
        return find("earlierId", earlier).firstResultOptional();
    }

    /// The links that begin or end at these §§.
    public List<ContinuationEntity> touching(Collection<UUID> paragraphs) {
        return paragraphs.isEmpty() ? List.of() : list("paragraphId in ?1 or earlierId in ?1", paragraphs);
    }

    public void add(UUID paragraph, UUID earlier) {
        var link = new ContinuationEntity();
        link.paragraphId = paragraph;
        link.earlierId = earlier;
        persistAndFlush(link);
    }

    /// The day of the meeting on whose agenda an item will continue the §; empty when none does. An item counts
    /// until it is withdrawn, or its meeting is held or cancelled.
    ///
    /// @param except the item that the caller writes; null for none
    public Optional<LocalDate> announcedOnAgenda(UUID earlier, @Nullable UUID except) {
        var found = SqlQuery.select("m.meets_on", "agenda_item i JOIN meeting m ON m.id = i.meeting_id")
                .where("i.continues = :earlier", earlier)
                .where("i.withdrawn_reason IS NULL AND m.status IN ('PLANNED', 'CALLED')")
                .ifGiven("i.id <> :except", Optional.ofNullable(except));
        return sql.first(found, LocalDate.class);
    }

    /// The postponed §§ of a body with this number that nothing continues, of meetings before a day.
    public List<UUID> openNumbered(UUID body, ParagraphLabel label, LocalDate from, LocalDate before) {
        var found = SqlQuery.select("e.id", PARAGRAPH)
                .where("e.body_id = :body", body)
                .where("e.number = :number", label.number())
                .where("coalesce(e.letter, '') = :letter", label.letter() == null ? "" : label.letter())
                .where("m.meets_on >= :from", from)
                .where("m.meets_on < :before", before)
                .where(POSTPONED)
                .where("NOT EXISTS (SELECT 1 FROM paragraph_continuation c WHERE c.earlier_id = e.id)");
        return sql.list(found, UUID.class);
    }
}
