package se.samverka.agreements.board.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.board.model.Appointment;
import se.samverka.agreements.board.model.Occupancy.Held;
import se.samverka.platform.web.Page;
import se.samverka.platform.web.PageQuery;

/// Boards with their seats and appointments. An agreement has few boards and a board a bounded number of
/// appointments, which the use cases see to.
@ApplicationScoped
public class Boards {

    private static final Map<String, String> SORTABLE = Map.of("createdAt", "b.id", "name", "b.name");

    private final EntityManager entities;

    public Boards(EntityManager entities) {
        this.entities = entities;
    }

    public void add(BoardEntity board) {
        entities.persist(board);
    }

    public void add(AppointmentEntity appointment) {
        entities.persist(appointment);
    }

    public Optional<BoardEntity> board(UUID agreementId, UUID boardId) {
        return entities
                .createQuery(
                        "from BoardEntity b left join fetch b.seats where b.agreementId = :agreement and b.id = :id",
                        BoardEntity.class)
                .setParameter("agreement", agreementId)
                .setParameter("id", boardId)
                .getResultList()
                .stream()
                .findFirst();
    }

    public long count(UUID agreementId) {
        return entities.createQuery("select count(b) from BoardEntity b where b.agreementId = :agreement", Long.class)
                .setParameter("agreement", agreementId)
                .getSingleResult();
    }

    /// Whether another board of the agreement has the name.
    public boolean isNameTaken(UUID agreementId, String name, @Nullable UUID besides) {
        return entities
                .createQuery(
                        "select b.id from BoardEntity b where b.agreementId = :agreement and b.name = :name",
                        UUID.class)
                .setParameter("agreement", agreementId)
                .setParameter("name", name)
                .getResultList()
                .stream()
                .anyMatch(id -> !id.equals(besides));
    }

    /// In the order in which they were established, or by name.
    public Page<BoardEntity> page(UUID agreementId, PageQuery page) {
        var sorting = page.sorting(List.of("createdAt", "name"));
        var found = entities.createQuery(
                        "from BoardEntity b where b.agreementId = :agreement order by " + SORTABLE.get(sorting.field())
                                + (sorting.descending() ? " desc" : " asc"),
                        BoardEntity.class)
                .setParameter("agreement", agreementId)
                .setFirstResult(page.offset())
                .setMaxResults(page.limit())
                .getResultList();
        return Page.of(found, page.offset(), page.limit(), () -> count(agreementId));
    }

    /// Who sits on each of the boards on a day, in one query.
    public Map<UUID, List<Held>> holding(Collection<UUID> boards, LocalDate day) {
        if (boards.isEmpty()) {
            return Map.of();
        }
        return entities
                .createQuery(
                        "from AppointmentEntity a where a.boardId in :boards and a.validFrom <= :day"
                                + " and (a.validTo is null or a.validTo >= :day)",
                        AppointmentEntity.class)
                .setParameter("boards", boards)
                .setParameter("day", day)
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(
                        a -> a.boardId, Collectors.mapping(AppointmentEntity::held, Collectors.toList())));
    }

    public Optional<AppointmentEntity> appointment(UUID agreementId, UUID boardId, UUID appointmentId) {
        return Optional.ofNullable(entities.find(AppointmentEntity.class, appointmentId))
                .filter(a -> a.boardId.equals(boardId) && a.agreementId.equals(agreementId));
    }

    /// With every state that it has had.
    public void erase(AppointmentEntity appointment) {
        entities.remove(appointment);
        entities.flush();
        forgetEarlier(appointment.id);
    }

    /// Removes the states that an appointment has had so far.
    public void forgetEarlier(UUID appointmentId) {
        entities.createNativeQuery("DELETE FROM board_appointment_record WHERE id = ?1")
                .setParameter(1, appointmentId)
                .executeUpdate();
    }

    public long countAppointments(UUID boardId) {
        return entities.createQuery("select count(a) from AppointmentEntity a where a.boardId = :board", Long.class)
                .setParameter("board", boardId)
                .getSingleResult();
    }

    /// The same person's appointments to the board, besides that one.
    public List<Appointment> appointmentsOf(UUID boardId, Appointment appointment, @Nullable UUID besides) {
        return entities
                .createQuery(
                        "from AppointmentEntity a where a.boardId = :board and a.personKey = :person"
                                + " order by a.validFrom",
                        AppointmentEntity.class)
                .setParameter("board", boardId)
                .setParameter("person", appointment.personKey())
                .getResultList()
                .stream()
                .filter(a -> !a.id.equals(besides))
                .map(AppointmentEntity::appointment)
                .toList();
    }

    /// By first day, the earliest or the latest first.
    public Page<AppointmentEntity> appointments(UUID boardId, PageQuery page) {
        var found = entities.createQuery(
                        "from AppointmentEntity a where a.boardId = :board" + byFirstDay(page), AppointmentEntity.class)
                .setParameter("board", boardId)
                .setFirstResult(page.offset())
                .setMaxResults(page.limit())
                .getResultList();
        return Page.of(found, page.offset(), page.limit(), () -> countAppointments(boardId));
    }

    /// All that by themselves hold on the day, in the order that the page asks for.
    public List<AppointmentEntity> holding(UUID boardId, LocalDate day, PageQuery page) {
        return entities.createQuery(
                        "from AppointmentEntity a where a.boardId = :board and a.validFrom <= :day"
                                + " and (a.validTo is null or a.validTo >= :day)" + byFirstDay(page),
                        AppointmentEntity.class)
                .setParameter("board", boardId)
                .setParameter("day", day)
                .getResultList();
    }

    private static String byFirstDay(PageQuery page) {
        var direction = page.sorting(List.of("from")).descending() ? " desc" : " asc";
        return " order by a.validFrom" + direction + ", a.id" + direction;
    }
}
