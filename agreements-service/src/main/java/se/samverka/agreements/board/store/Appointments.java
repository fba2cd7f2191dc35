package se.samverka.agreements.board.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
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
import se.samverka.platform.sql.Pages;
import se.samverka.platform.web.Page;
import se.samverka.platform.web.PageQuery;

/// The appointments to boards. A board has a limited number of them.
@ApplicationScoped
public class Appointments implements PanacheRepositoryBase<AppointmentEntity, UUID> {

    private static final String ON_DAY = " and validFrom <= ?2 and (validTo is null or validTo >= ?2)";

    public Optional<AppointmentEntity> one(UUID agreementId, UUID boardId, UUID appointmentId) {
        return findByIdOptional(appointmentId)
                .filter(found -> found.boardId.equals(boardId) && found.agreementId.equals(agreementId));
    }

    public long count(UUID boardId) {
        return count("boardId", boardId);
    }

    /// The same person's appointments to the board, by first day.
    ///
    /// @param besides an appointment to leave out
    public List<Appointment> ofPerson(UUID boardId, Appointment appointment, @Nullable UUID besides) {
        return list("boardId = ?1 and personKey = ?2 order by validFrom", boardId, appointment.personKey()).stream()
                .filter(found -> !found.id.equals(besides))
                .map(AppointmentEntity::appointment)
                .toList();
    }

    /// By first day, ascending or descending.
    public Page<AppointmentEntity> page(UUID boardId, PageQuery page) {
        return Pages.of(find("boardId", byFirstDay(page), boardId), page);
    }

    /// Those whose own days include the day, in the order that the page asks for.
    public List<AppointmentEntity> on(UUID boardId, LocalDate day, PageQuery page) {
        return list("boardId = ?1" + ON_DAY, byFirstDay(page), boardId, day);
    }

    /// The appointments to each of the boards on a day, in one query.
    public Map<UUID, List<Held>> on(Collection<UUID> boards, LocalDate day) {
        if (boards.isEmpty()) {
            return Map.of();
        }
        return list("boardId in ?1" + ON_DAY, boards, day).stream()
                .collect(Collectors.groupingBy(
                        found -> found.boardId, Collectors.mapping(AppointmentEntity::held, Collectors.toList())));
    }

    /// Deletes an appointment and its earlier states.
    public void erase(AppointmentEntity appointment) {
        delete(appointment);
        flush();
        forgetEarlier(appointment.id);
    }

    /// Deletes the earlier states of an appointment.
    public void forgetEarlier(UUID appointmentId) {
        getEntityManager()
                .createNativeQuery("DELETE FROM board_appointment_record WHERE id = ?1")
                .setParameter(1, appointmentId)
                .executeUpdate();
    }

    private static Sort byFirstDay(PageQuery page) {
        return page.sorting(List.of("from")).descending()
                ? Sort.descending("validFrom", "id")
                : Sort.ascending("validFrom", "id");
    }
}
