package se.samverka.meetings.minutesimport;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.contracts.ProblemCode;
import se.samverka.meetings.body.store.BodyEntity;
import se.samverka.meetings.day.model.DayInRange;
import se.samverka.meetings.meeting.model.ParagraphLabel;
import se.samverka.meetings.meeting.store.AgendaRepository;
import se.samverka.meetings.meeting.store.MeetingEntity;
import se.samverka.meetings.meeting.store.MeetingRepository;
import se.samverka.meetings.meeting.store.ParagraphEntity;
import se.samverka.meetings.meeting.store.ParagraphRepository;
import se.samverka.meetings.minutesimport.model.AgendaMatch;
import se.samverka.meetings.minutesimport.model.AgendaMatch.Matter;
import se.samverka.meetings.minutesimport.model.ImportRule;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.time.BusinessTime;

/// Whether a body's records have room for imported minutes, and what agenda they meet.
@ApplicationScoped
class MeetingRoom {

    private final MeetingRepository meetings;
    private final ParagraphRepository paragraphs;
    private final AgendaRepository agendas;
    private final BusinessTime time;

    MeetingRoom(
            MeetingRepository meetings, ParagraphRepository paragraphs, AgendaRepository agendas, BusinessTime time) {
        this.meetings = meetings;
        this.paragraphs = paragraphs;
        this.agendas = agendas;
        this.time = time;
    }

    /// Demands a day in the range of days, until today.
    ///
    /// @throws RuleBroken 422
    void requireDay(String pointer, LocalDate date) {
        if (date.isAfter(time.today())) {
            throw RuleBroken.invalid(ImportRule.meetingInTheFuture(pointer, date));
        }
        DayInRange.require(pointer, date, time.today());
    }

    /// The body's meeting of the day that has not been held, if there is one.
    ///
    /// @param except a meeting that leaves the day; null for none
    /// @throws RuleBroken 409 when the meetings of the day have been held
    Optional<MeetingEntity> openOn(BodyEntity body, LocalDate date, @Nullable UUID except) {
        var recorded = meetings.onDay(body.id, date).stream()
                .filter(meeting -> !meeting.id.equals(except))
                .toList();
        var open = recorded.stream()
                .filter(meeting -> meeting.status.agendaIsOpen())
                .findFirst();
        if (!recorded.isEmpty() && open.isEmpty()) {
            throw alreadyRecorded(recorded.getFirst());
        }
        return open;
    }

    /// Demands a meeting that is planned or called, and not in the future.
    ///
    /// @throws RuleBroken 409, 422
    MeetingEntity requireOpen(MeetingEntity meeting) {
        if (!meeting.status.agendaIsOpen()) {
            throw alreadyRecorded(meeting);
        }
        requireDay("", meeting.date);
        return meeting;
    }

    private static RuleBroken alreadyRecorded(MeetingEntity meeting) {
        return RuleBroken.conflict(
                ProblemCode.MEETING_ALREADY_RECORDED,
                meeting.body.name + "'s meeting of " + meeting.date + " is recorded already");
    }

    /// @throws RuleBroken 409 when the body has some of the numbers in the year
    void requireFreeNumbers(BodyEntity body, LocalDate date, List<ParagraphLabel> labels) {
        var taken = paragraphs.labelsInUse(body.id, date.getYear(), labels);
        if (!taken.isEmpty()) {
            var rule = ImportRule.numbersInUse(taken, date.getYear());
            throw new RuleBroken(RuleBroken.Kind.CONFLICT, rule.code(), rule.detail(), List.of(rule));
        }
    }

    /// @param meeting whose agenda it is; null for none
    AgendaMatch match(@Nullable MeetingEntity meeting, List<Matter> matters) {
        var items = new LinkedHashMap<UUID, Matter>();
        if (meeting != null) {
            agendas.of(meeting.id).stream()
                    .filter(item -> item.withdrawnReason == null)
                    .forEach(item -> items.put(item.id, new Matter(1, item.title, item.caseNumber)));
        }
        return AgendaMatch.of(items, matters);
    }

    static List<Matter> matters(List<ParagraphEntity> paragraphs) {
        return paragraphs.stream()
                .map(paragraph -> new Matter(1, paragraph.title, paragraph.caseNumber))
                .toList();
    }

    static Map<UUID, UUID> byParagraph(AgendaMatch match, List<ParagraphEntity> paragraphs) {
        var items = new HashMap<UUID, UUID>();
        match.items().forEach((place, item) -> items.put(paragraphs.get(place).id, item));
        return items;
    }
}
