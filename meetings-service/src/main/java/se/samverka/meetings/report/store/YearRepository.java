package se.samverka.meetings.report.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samverka.contracts.ProblemCode;
import se.samverka.meetings.body.model.ReadableBodies;
import se.samverka.meetings.body.store.ReadableMinutes;
import se.samverka.meetings.meeting.model.DecisionOutcome;
import se.samverka.meetings.meeting.model.ParagraphLabel;
import se.samverka.meetings.meeting.store.MeetingEntity;
import se.samverka.meetings.meeting.store.ParagraphRepository;
import se.samverka.meetings.report.model.ApprovalFact;
import se.samverka.meetings.report.model.AssignmentFact;
import se.samverka.meetings.report.model.ParagraphFact;
import se.samverka.meetings.report.model.ReportYear;
import se.samverka.meetings.report.model.SubordinateBody;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.sql.Sql;
import se.samverka.platform.sql.SqlQuery;

/// What a reader may see of a body's year and of the year before, one statement for each kind of document.
@ApplicationScoped
public class YearRepository {

    /// Of two years together: a body meets hardly more often than on each working day.
    static final int MOST_MEETINGS = 600;

    static final int MOST_PARAGRAPHS = 20_000;
    static final int MOST_ASSIGNMENTS = 20_000;

    /// What everybody may read of §§.
    private static final String PUBLIC = ParagraphRepository.isPublic("p");

    private static final String HELD = "('HELD', 'APPROVED', 'ANNOUNCED')";

    /// Weight A is that of titles.
    private static final String IN_TITLE =
            "ts_filter(s.words, CAST(ARRAY['a'] AS \"char\"[])) @@ CAST(q.words AS tsquery)";

    private final Sql sql;

    YearRepository(Sql sql) {
        this.sql = sql;
    }

    /// @throws RuleBroken 409 when there are more than one report holds
    public List<MeetingEntity> meetings(UUID body, ReportYear year, ReadableBodies readable) {
        var found = SqlQuery.select("{e.*}", "meeting e")
                .where("e.body_id = :body", body)
                .where("e.meets_on >= :from", year.before().first())
                .where("e.meets_on <= :to", year.last())
                .orderBy("e.meets_on {direction}, e.id", false);
        return bounded(
                ReadableMinutes.only(found, readable, "e.published", "e.body_id"),
                MeetingEntity.class,
                MOST_MEETINGS,
                "meetings");
    }

    /// @throws RuleBroken 409 when there are more than one report holds
    public List<ParagraphFact> paragraphs(UUID body, ReportYear year, ReadableBodies readable) {
        var found = SqlQuery.select(
                        "p.id, p.meeting_id, p.number, p.letter, p.title, p.decision IS NOT NULL AS has_decision,"
                                + " p.outcome, ARRAY(SELECT jsonb_array_elements_text(p.outcomes)) AS outcomes",
                        "paragraph p")
                .where("p.body_id = :body", body)
                .where("p.year >= :from", year.before().year())
                .where("p.year <= :to", year.year())
                .orderBy("p.year {direction}, p.number, p.letter NULLS FIRST", false);
        return bounded(
                        ReadableMinutes.only(found, readable, PUBLIC, "p.body_id"),
                        ParagraphRow.class,
                        MOST_PARAGRAPHS,
                        "paragraphs")
                .stream()
                .map(ParagraphRow::fact)
                .toList();
    }

    /// Of the meetings of both years.
    public List<ApprovalFact> approvals(UUID body, ReportYear year, ReadableBodies readable) {
        var found = SqlQuery.select(
                        "p.meeting_id, p.approved_on, p.announced_on",
                        "minutes_approval p JOIN meeting g ON g.id = p.meeting_id")
                .where("p.body_id = :body", body)
                .where("g.meets_on >= :from", year.before().first())
                .where("g.meets_on <= :to", year.last())
                .orderBy("p.sequence {direction}", false);
        return bounded(
                // A public meeting shows all its approvals.
                ReadableMinutes.only(found, readable, "g.published", "p.body_id"),
                ApprovalFact.class,
                MOST_PARAGRAPHS,
                "approvals");
    }

    /// Those that were given by the last day and not closed before the year before. To a reader who may not read
    /// the § that closed it, an assignment is open.
    public List<AssignmentFact> assignments(UUID body, ReportYear year, ReadableBodies readable) {
        var closed = readable.includes(body)
                ? "e.closed_on"
                : "CASE WHEN " + ParagraphRepository.isPublic("c") + " THEN e.closed_on END";
        var found = SqlQuery.select(
                        "e.id, p.meeting_id, g.meets_on AS given_on, p.number, p.letter, e.addressee, e.task,"
                                + " assignment_due_by(e.due_on, e.due_month, p.body_id, g.meets_on) AS due_by,"
                                + " " + closed + " AS closed_on",
                        "assignment e JOIN paragraph p ON p.id = e.paragraph_id JOIN meeting g ON g.id = p.meeting_id"
                                + " LEFT JOIN paragraph c ON c.id = e.closed_by_paragraph")
                .where("p.body_id = :body", body)
                .where("e.removed_at IS NULL")
                .where("g.meets_on <= :to", year.last())
                .where(
                        "(" + closed + ") IS NULL OR (" + closed + ") >= :from",
                        year.before().first())
                .orderBy("g.meets_on {direction}, e.id", false);
        return bounded(
                        ReadableMinutes.only(found, readable, PUBLIC, "p.body_id"),
                        AssignmentRow.class,
                        MOST_ASSIGNMENTS,
                        "assignments")
                .stream()
                .map(AssignmentRow::fact)
                .toList();
    }

    /// Which §§ of the year have the words in their titles, by the place of the words in the list.
    ///
    /// @param words each as PostgreSQL reads a `tsquery`
    public Map<Integer, List<UUID>> withTitles(UUID body, ReportYear year, List<String> words) {
        var found = SqlQuery.of("SELECT CAST(q.place AS int) AS place, p.id AS paragraph"
                        + " FROM unnest(CAST(:words AS text[])) WITH ORDINALITY AS q (words, place)"
                        + " JOIN paragraph p ON p.body_id = :body AND p.year = :year"
                        + " JOIN paragraph_search s ON s.paragraph_id = p.id"
                        + " WHERE " + IN_TITLE + " ORDER BY q.place, p.number, p.letter NULLS FIRST")
                .with("words", words.toArray(String[]::new))
                .with("body", body)
                .with("year", year.year());
        return sql.list(found, Found.class).stream()
                .collect(Collectors.groupingBy(
                        row -> row.place() - 1, Collectors.mapping(Found::paragraph, Collectors.toList())));
    }

    /// The bodies that belonged to the body in the year, by name, with what the reader may see of them.
    public List<SubordinateBody> subordinate(UUID body, ReportYear year, ReadableBodies readable) {
        var mine = "(" + (readable.all() ? "true" : "b.id = ANY (CAST(:readable AS uuid[]))") + ")";
        var found = SqlQuery.of("SELECT b.id AS body_id, b.name, b.kind,"
                        + " (SELECT CAST(count(*) AS int) FROM meeting m WHERE m.body_id = b.id AND m.meets_on >= :from"
                        + " AND m.meets_on <= :until AND m.status IN " + HELD + " AND (m.published OR {mine})) AS held,"
                        + " (SELECT CAST(count(*) AS int) FROM paragraph p WHERE p.body_id = b.id AND p.year = :year"
                        + " AND p.decision IS NOT NULL AND (" + PUBLIC + " OR {mine})) AS decisions,"
                        + " (SELECT CAST(count(*) AS int) FROM assignment e JOIN paragraph p ON p.id = e.paragraph_id"
                        + " JOIN meeting g ON g.id = p.meeting_id LEFT JOIN paragraph c ON c.id = e.closed_by_paragraph"
                        + " WHERE p.body_id = b.id AND g.meets_on <= :until AND (" + PUBLIC + " OR {mine})"
                        + " AND e.removed_at IS NULL AND (e.closed_on IS NULL OR e.closed_on > :until"
                        + " OR NOT (" + ParagraphRepository.isPublic("c") + " OR {mine}))) AS open_assignments"
                        + " FROM body b WHERE b.parent_body_id = :body"
                        + " AND (b.from_date IS NULL OR b.from_date <= :until)"
                        + " AND (b.to_date IS NULL OR b.to_date >= :from)"
                        + " ORDER BY lower(b.name), b.id LIMIT " + SubordinateBody.MOST)
                .part("mine", mine)
                .with("body", body)
                .with("year", year.year())
                .with("from", year.first())
                .with("until", year.until());
        if (!readable.all()) {
            found.with("readable", readable.ids().toArray(UUID[]::new));
        }
        return sql.list(found, SubordinateBody.class);
    }

    private <T> List<T> bounded(SqlQuery query, Class<T> type, int most, String what) {
        var page = sql.page(query, type, 0, most);
        if (page.total() > most) {
            throw RuleBroken.conflict(
                    ProblemCode.MINUTES_TOO_LONG,
                    "The year and the one before it have " + page.total() + " " + what
                            + "; a report is made of at most " + most);
        }
        return page.items();
    }

    /// A row of {@link #withTitles}.
    record Found(int place, UUID paragraph) {}

    /// A row of {@link #paragraphs}.
    record ParagraphRow(
            UUID id,
            UUID meetingId,
            int number,
            @Nullable String letter,
            String title,
            boolean hasDecision,
            @Nullable DecisionOutcome outcome,
            List<DecisionOutcome> outcomes) {

        ParagraphFact fact() {
            return new ParagraphFact(
                    id, meetingId, new ParagraphLabel(number, letter), title, hasDecision, outcome, outcomes);
        }
    }

    /// A row of {@link #assignments}.
    record AssignmentRow(
            UUID id,
            UUID meetingId,
            LocalDate givenOn,
            int number,
            @Nullable String letter,
            String addressee,
            String task,
            @Nullable LocalDate dueBy,
            @Nullable LocalDate closedOn) {

        AssignmentFact fact() {
            return new AssignmentFact(
                    id, meetingId, givenOn, new ParagraphLabel(number, letter), addressee, task, dueBy, closedOn);
        }
    }
}
