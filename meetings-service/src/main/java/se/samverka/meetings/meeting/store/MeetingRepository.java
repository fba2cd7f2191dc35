package se.samverka.meetings.meeting.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import se.samverka.meetings.body.store.BodyEntity;
import se.samverka.meetings.meeting.model.MeetingStatus;
import se.samverka.meetings.meeting.model.ParagraphSeries;
import se.samverka.meetings.meeting.model.ParagraphText;
import se.samverka.platform.value.Ids;

/// Meetings and their paragraphs.
@ApplicationScoped
public class MeetingRepository implements PanacheRepositoryBase<MeetingEntity, UUID> {

    /// The meeting, locked until the transaction ends, as it is after those who held the lock before.
    public Optional<MeetingEntity> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /// The body whose meeting it is, without reading the meeting.
    public Optional<UUID> bodyOf(UUID id) {
        return getEntityManager()
                .createQuery("select m.bodyId from MeetingEntity m where m.id = :id", UUID.class)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .findFirst();
    }

    /// The meeting of a body on a day, unless it was cancelled.
    public Optional<MeetingEntity> ofTheDay(UUID bodyId, LocalDate date) {
        return find("bodyId = ?1 and date = ?2 and status <> ?3", bodyId, date, MeetingStatus.CANCELLED)
                .firstResultOptional();
    }

    /// Gives the meeting its next version, although none of its own fields has changed.
    public void countChange(MeetingEntity meeting) {
        getEntityManager().lock(meeting, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    /// The body's meetings that not everybody may read, oldest first.
    public List<MeetingEntity> unannouncedOf(BodyEntity body) {
        return list("bodyId = ?1 and status <> ?2 order by date, id", body.id, MeetingStatus.ANNOUNCED);
    }

    public List<ParagraphEntity> paragraphsOf(MeetingEntity meeting) {
        return getEntityManager()
                .createQuery(
                        "select p from ParagraphEntity p where p.meeting.id = :meeting order by p.number",
                        ParagraphEntity.class)
                .setParameter("meeting", meeting.id)
                .getResultList();
    }

    public Optional<ParagraphEntity> paragraph(MeetingEntity meeting, int number) {
        return getEntityManager()
                .createQuery(
                        "select p from ParagraphEntity p where p.meeting.id = :meeting and p.number = :number",
                        ParagraphEntity.class)
                .setParameter("meeting", meeting.id)
                .setParameter("number", number)
                .getResultList()
                .stream()
                .findFirst();
    }

    /// The § numbers given so far. Ask with the body locked, or another may give the same number.
    public ParagraphSeries series(UUID bodyId, int year) {
        var highest = getEntityManager()
                .createQuery(
                        "select max(p.number) from ParagraphEntity p where p.bodyId = :body and p.year = :year",
                        Integer.class)
                .setParameter("body", bodyId)
                .setParameter("year", year)
                .getSingleResultOrNull();
        return new ParagraphSeries(highest == null ? OptionalInt.empty() : OptionalInt.of(highest));
    }

    /// The § numbers of this body and year that are in use already.
    public List<Integer> numbersInUse(UUID bodyId, int year, List<Integer> numbers) {
        return getEntityManager()
                .createQuery(
                        "select p.number from ParagraphEntity p where p.bodyId = :body and p.year = :year"
                                + " and p.number in :numbers order by p.number",
                        Integer.class)
                .setParameter("body", bodyId)
                .setParameter("year", year)
                .setParameter("numbers", numbers)
                .getResultList();
    }

    public ParagraphEntity add(MeetingEntity meeting, int number, ParagraphText text) {
        var paragraph = new ParagraphEntity();
        paragraph.id = Ids.newId();
        paragraph.meeting = meeting;
        paragraph.bodyId = meeting.bodyId;
        paragraph.year = meeting.date.getYear();
        paragraph.number = number;
        write(paragraph, text);
        getEntityManager().persist(paragraph);
        return paragraph;
    }

    public void write(ParagraphEntity paragraph, ParagraphText text) {
        paragraph.title = text.title();
        paragraph.caseNumber = text.caseNumber();
        paragraph.summary = text.summary();
        paragraph.contributions = text.contributions();
        paragraph.proposedDecision = text.proposedDecision();
        paragraph.decision = text.decision();
        paragraph.outcome = text.outcome();
        paragraph.documents = text.documents();
        paragraph.notices = text.notices();
    }

    /// The revision of the next event about the decision, from 1. The row is locked until the transaction ends.
    public long nextEventRevision(ParagraphEntity paragraph) {
        return ((Number) getEntityManager()
                        .createNativeQuery(
                                "UPDATE paragraph SET event_revision = event_revision + 1 WHERE id = :id RETURNING event_revision",
                                Long.class)
                        .setParameter("id", paragraph.id)
                        .getSingleResult())
                .longValue();
    }
}
