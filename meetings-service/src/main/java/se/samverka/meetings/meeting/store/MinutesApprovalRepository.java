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
import se.samverka.platform.sql.Pages;
import se.samverka.platform.web.Page;
import se.samverka.platform.web.PageQuery;

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

    /// A page of the body's chain, from its beginning unless the query says otherwise.
    public Page<MinutesApprovalEntity> chain(UUID bodyId, PageQuery query) {
        var order = query.sorting(List.of("sequence")).descending() ? " desc" : "";
        return Pages.of(find("bodyId = ?1 order by sequence" + order, bodyId), query);
    }

    /// The body's approvals from one place of its chain to another, in their order.
    public List<MinutesApprovalEntity> between(UUID bodyId, int from, int to) {
        return list("bodyId = ?1 and sequence >= ?2 and sequence <= ?3 order by sequence", bodyId, from, to);
    }

    /// The hashes before these approvals of a body's chain, by their place in it.
    public Map<Integer, String> hashesBefore(UUID bodyId, Collection<MinutesApprovalEntity> approvals) {
        return approvals.isEmpty()
                ? Map.of()
                : list(
                                "bodyId = ?1 and sequence in ?2",
                                bodyId,
                                approvals.stream()
                                        .map(approval -> approval.sequence - 1)
                                        .toList())
                        .stream()
                        .collect(Collectors.toMap(approval -> approval.sequence, approval -> approval.hash));
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
