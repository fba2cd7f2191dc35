package se.samverka.meetings.meeting.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// Approvals of minutes.
@ApplicationScoped
public class MinutesApprovalRepository implements PanacheRepositoryBase<MinutesApprovalEntity, UUID> {

    /// In the order in which they were made.
    public List<MinutesApprovalEntity> of(MeetingEntity meeting) {
        return list("meetingId = ?1 order by number", meeting.id);
    }

    /// Those of several meetings, by the meeting's id.
    public Map<UUID, List<MinutesApprovalEntity>> of(Collection<MeetingEntity> meetings) {
        if (meetings.isEmpty()) {
            return Map.of();
        }
        return list(
                        "meetingId in ?1 order by number",
                        meetings.stream().map(meeting -> meeting.id).toList())
                .stream()
                .collect(Collectors.groupingBy(approval -> approval.meetingId));
    }

    /// The body's approvals that were announced in a period, oldest first.
    ///
    /// @param most a bound; later ones are left out
    public List<MinutesApprovalEntity> announced(UUID bodyId, LocalDate from, LocalDate to, int most) {
        return find(
                        "bodyId = ?1 and announcedOn >= ?2 and announcedOn <= ?3 order by announcedOn, sequence",
                        bodyId,
                        from,
                        to)
                .range(0, most - 1)
                .list();
    }

    /// The end of the body's chain. The caller holds the lock of the body, so that nobody else adds to it.
    public Optional<MinutesApprovalEntity> lastOf(UUID bodyId) {
        return find("bodyId = ?1 order by sequence desc", bodyId).firstResultOptional();
    }
}
