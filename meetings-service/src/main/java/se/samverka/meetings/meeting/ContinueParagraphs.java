package se.samverka.meetings.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.samverka.contracts.ProblemCode;
import se.samverka.meetings.meeting.model.ContinuationRule;
import se.samverka.meetings.meeting.model.ParagraphMention;
import se.samverka.meetings.meeting.store.AgendaItemEntity;
import se.samverka.meetings.meeting.store.AgendaRepository;
import se.samverka.meetings.meeting.store.ContinuationEntity;
import se.samverka.meetings.meeting.store.LinkedParagraphs;
import se.samverka.meetings.meeting.store.MeetingEntity;
import se.samverka.meetings.meeting.store.MeetingRepository;
import se.samverka.meetings.meeting.store.ParagraphEntity;
import se.samverka.meetings.meeting.store.ParagraphRepository;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.rule.Violation;

/// Links a § to the earlier one whose postponed matter it continues (domain rule 16). A matter is continued once;
/// if it is postponed again, the next § continues the later one. Code that writes a link holds the lock of the
/// body, so that two never continue one matter.
@ApplicationScoped
public class ContinueParagraphs {

    private final ParagraphRepository paragraphs;
    private final LinkedParagraphs links;
    private final AgendaRepository agendas;
    private final MeetingRepository meetings;
    private final MeetingChanges changes;
    private final KeepAgendaVersion versions;

    ContinueParagraphs(
            ParagraphRepository paragraphs,
            LinkedParagraphs links,
            AgendaRepository agendas,
            MeetingRepository meetings,
            MeetingChanges changes,
            KeepAgendaVersion versions) {
        this.paragraphs = paragraphs;
        this.links = links;
        this.agendas = agendas;
        this.meetings = meetings;
        this.changes = changes;
        this.versions = versions;
    }

    /// Demands that an item of the meeting's agenda can continue the §.
    ///
    /// @param item null for a new one
    /// @throws RuleBroken 409 when it is continued already; 422 with a {@link ContinuationRule}
    void requireFree(UUID earlier, MeetingEntity meeting, @Nullable UUID item) {
        requireFree(fitting(earlier, meeting, null), item);
    }

    /// Links the § to an earlier one, or to none. The caller publishes the § itself.
    ///
    /// @throws RuleBroken 409 when that one is continued already; 422 with a {@link ContinuationRule}
    /// @return whether the link is another than before
    boolean link(ParagraphEntity paragraph, @Nullable UUID earlier) {
        var before = links.findByIdOptional(paragraph.id);
        if (before.map(link -> link.earlierId).equals(Optional.ofNullable(earlier))) {
            return false;
        }
        var found = earlier == null ? null : fitting(earlier, paragraph.meeting, paragraph);
        if (found != null) {
            requireFree(found, paragraph.agendaItemId);
        }
        if (before.isPresent()) {
            var other = before.get().earlierId;
            links.delete(before.get());
            links.flush();
            paragraphs.findByIdOptional(other).ifPresent(changes::continuationChanged);
        }
        if (found != null) {
            links.add(paragraph.id, found.id);
            changes.continuationChanged(found);
        }
        return true;
    }

    /// Links the § to an earlier one if that is possible. It is not where other minutes have come in between.
    ///
    /// @return whether it is linked
    public boolean linkIfFree(ParagraphEntity paragraph, UUID earlier) {
        var found = paragraphs.findByIdOptional(earlier);
        if (found.isEmpty()
                || broken(found.get(), paragraph.meeting, paragraph).isPresent()
                || taken(found.get(), paragraph.agendaItemId).isPresent()) {
            return false;
        }
        return link(paragraph, earlier);
    }

    private ParagraphEntity fitting(UUID earlier, MeetingEntity meeting, @Nullable ParagraphEntity by) {
        var found =
                paragraphs.findByIdOptional(earlier).orElseThrow(() -> RuleBroken.invalid(ContinuationRule.unknown()));
        broken(found, meeting, by).ifPresent(violation -> {
            throw RuleBroken.invalid(violation);
        });
        return found;
    }

    private static Optional<Violation> broken(
            ParagraphEntity earlier, MeetingEntity meeting, @Nullable ParagraphEntity by) {
        if (!earlier.bodyId.equals(meeting.bodyId)) {
            return Optional.of(ContinuationRule.unknown());
        }
        if (!isEarlier(earlier, meeting, by)) {
            return Optional.of(ContinuationRule.notEarlier(earlier.label(), earlier.meeting.date, meeting.date));
        }
        return ContinuationRule.isPostponed(earlier.outcome, earlier.outcomes)
                ? Optional.empty()
                : Optional.of(ContinuationRule.notPostponed(earlier.label(), earlier.meeting.date));
    }

    private static boolean isEarlier(ParagraphEntity earlier, MeetingEntity meeting, @Nullable ParagraphEntity by) {
        var held = earlier.meeting;
        return !held.id.equals(meeting.id)
                && (held.date.isBefore(meeting.date)
                        || (held.date.equals(meeting.date) && (by == null || earlier.number < by.number)));
    }

    private void requireFree(ParagraphEntity earlier, @Nullable UUID item) {
        taken(earlier, item).ifPresent(by -> {
            throw RuleBroken.conflict(
                    ProblemCode.MATTER_CONTINUED_ALREADY,
                    "§ " + earlier.label() + " of " + earlier.meeting.date + " is continued by " + by);
        });
    }

    /// What continues the § already, in words.
    private Optional<String> taken(ParagraphEntity earlier, @Nullable UUID item) {
        return links.continuing(earlier.id)
                .flatMap(link -> paragraphs.findByIdOptional(link.paragraphId))
                .map(by -> "§ " + by.label() + " of " + by.meeting.date)
                .or(() -> links.announcedOnAgenda(earlier.id, item).map(day -> "the agenda of " + day));
    }

    /// The § has another decision than before: what continues it does so no more if that postpones nothing.
    void decisionChanged(ParagraphEntity paragraph) {
        if (!ContinuationRule.isPostponed(paragraph.outcome, paragraph.outcomes)) {
            unlink(List.of(paragraph), link -> link.earlierId.equals(paragraph.id));
            agendas.continuing(List.of(paragraph.id)).forEach(this::forget);
        }
    }

    void on(@Observes MinutesRemoved removed) {
        unlink(removed.paragraphs(), _ -> true);
        agendas.continuing(removed.paragraphs().stream().map(one -> one.id).toList())
                .forEach(this::forget);
    }

    /// Links stay as far as they are true at the other meeting.
    void on(@Observes MinutesMoved moved) {
        unlink(moved.paragraphs(), link -> {
            var by = paragraphs.findById(link.paragraphId);
            return broken(paragraphs.findById(link.earlierId), by.meeting, by).isPresent();
        });
        for (var link :
                links.touching(moved.paragraphs().stream().map(one -> one.id).toList())) {
            for (var id : List.of(link.earlierId, link.paragraphId)) {
                changes.continuationChanged(paragraphs.findById(id));
            }
        }
        for (var item : agendas.continuing(
                moved.paragraphs().stream().map(one -> one.id).toList())) {
            var meeting = meetings.findById(item.meetingId);
            if (item.continues != null
                    && broken(paragraphs.findById(item.continues), meeting, null)
                            .isPresent()) {
                forget(item);
            }
        }
    }

    /// What the public §§ continue, or are continued by, may show them now.
    void on(@Observes MinutesAnnounced announced) {
        tellNeighbours(announced.paragraphs());
    }

    /// Others than before may read these §§, and so the links to them.
    void on(@Observes ParagraphReadersChanged readers) {
        tellNeighbours(readers.paragraphs());
    }

    private void tellNeighbours(List<ParagraphEntity> changed) {
        var ids = changed.stream().map(one -> one.id).toList();
        for (var link : links.touching(ids)) {
            var other = ids.contains(link.paragraphId) ? link.earlierId : link.paragraphId;
            paragraphs.findByIdOptional(other).ifPresent(changes::continuationChanged);
        }
    }

    private void unlink(List<ParagraphEntity> ends, Predicate<ContinuationEntity> which) {
        var ids = ends.stream().map(one -> one.id).toList();
        for (var link : links.touching(ids).stream().filter(which).toList()) {
            links.delete(link);
            links.flush();
            for (var id : List.of(link.earlierId, link.paragraphId)) {
                paragraphs.findByIdOptional(id).ifPresent(changes::continuationChanged);
            }
        }
    }

    /// The item continues nothing any more.
    private void forget(AgendaItemEntity item) {
        var meeting = meetings.findById(item.meetingId);
        item.continues = null;
        versions.changed(meeting);
    }

    /// The § that the words mean, if exactly one with that number was postponed and nothing continues it. Words
    /// without a year mean one of the same year or the one before.
    public Optional<UUID> onlyOpen(ParagraphEntity paragraph, ParagraphMention words) {
        var date = paragraph.meeting.date;
        var day = words.day();
        LocalDate from;
        LocalDate before;
        if (day != null) {
            from = day;
            before = day.plusDays(1);
        } else {
            int year = words.yearAt(date);
            from = LocalDate.of(words.year() == null ? year - 1 : year, 1, 1);
            before = LocalDate.of(year + 1, 1, 1);
        }
        var open = links.openNumbered(paragraph.bodyId, words.label(), from, before.isAfter(date) ? date : before);
        return open.size() == 1 ? Optional.of(open.getFirst()) : Optional.empty();
    }
}
