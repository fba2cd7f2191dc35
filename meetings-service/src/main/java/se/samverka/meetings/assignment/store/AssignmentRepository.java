package se.samverka.meetings.assignment.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.meeting.store.MeetingEntity;
import se.samverka.meetings.meeting.store.ParagraphEntity;
import se.samverka.platform.value.Ids;

/// Assignments.
@ApplicationScoped
public class AssignmentRepository implements PanacheRepositoryBase<AssignmentEntity, UUID> {

    public Optional<AssignmentEntity> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    public List<AssignmentEntity> givenAt(MeetingEntity meeting) {
        return list("paragraph.meeting.id = ?1 order by paragraph.number, id", meeting.id);
    }

    public AssignmentEntity add(ParagraphEntity paragraph, String addressee, String task, @Nullable LocalDate dueOn) {
        var assignment = new AssignmentEntity();
        assignment.id = Ids.newId();
        assignment.paragraph = paragraph;
        assignment.addressee = addressee;
        assignment.task = task;
        assignment.dueOn = dueOn;
        persist(assignment);
        return assignment;
    }
}
