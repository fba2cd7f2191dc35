package se.samverka.agreements.board.model;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.agreement.model.AgreementViolation;
import se.samverka.agreements.agreement.model.DayDone;
import se.samverka.agreements.agreement.model.DecisionWords;
import se.samverka.agreements.agreement.model.PartyTimes;
import se.samverka.platform.rule.Violation;
import se.samverka.terms.TermsViolation;

/// A person's appointment to a board. Nothing but the name is kept about the person.
///
/// @param person the name; it tells two persons with the same name apart, `Anna Berg (Sala)`
/// @param chair whether the person has the chair; left out means no
/// @param from first day, inclusive
/// @param to last day, inclusive; null until the appointment is ended
public record Appointment(
        String person,
        Nominator nominator,
        SeatRole role,
        @Nullable Boolean chair,
        LocalDate from,
        @Nullable LocalDate to,
        AppointmentDecision decision) {

    /// The decision on an appointment: SRB 2024-04-19 § 21.
    ///
    /// @param body who decided
    /// @param decidedOn the day of the decision
    /// @param reference the decision's own reference, as a § of minutes
    /// @param meetingId the meeting in the meetings service, where the decision was made there
    /// @param decisionId of the decision, where meetings-service has published it
    public record AppointmentDecision(
            @Schema(description = "Who decided / Vem som beslutade")
            String body,

            @Schema(description = "The day of the decision / Beslutets dag")
            LocalDate decidedOn,

            @Schema(
                    description = "The decision's own reference, such as the § of the minutes / Beslutets beteckning,"
                            + " till exempel protokollets §")
            @Nullable
            String reference,

            @Schema(
                    description = "Id of the meeting in the meetings API where it was decided / Id för sammanträdet i"
                            + " API:t meetings där det beslutades")
            @Nullable
            String meetingId,

            @Schema(
                    description = "Id of the decision in the meetings API, where the record rests on a published one /"
                            + " Id för beslutet i API:t meetings, om noteringen vilar på ett publicerat",
                    examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d15")
            @Nullable
            UUID decisionId) {

        /// `SRB 2024-04-19 § 21`.
        @Override
        public String toString() {
            return DecisionWords.of(body, decidedOn, reference);
        }
    }

    /// What the rules ask of the agreement and the board beside the appointment itself.
    ///
    /// @param parties who is party to the agreement on which days
    /// @param start the agreement's first day, inclusive
    /// @param end the agreement's last day, inclusive
    /// @param before the appointment that this one corrects; none for a new one
    public record Setting(
            Board board,
            PartyTimes parties,
            LocalDate start,
            LocalDate end,
            LocalDate today,
            @Nullable Appointment before) {}

    public boolean hasChair() {
        return Boolean.TRUE.equals(chair);
    }

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    /// The days on which the person sits. Members for a party sit no longer than it is a party, and are appointed
    /// again when it comes back. The appointment itself stays as it was decided.
    ///
    /// @return this appointment limited to those days; empty when there are none
    public Optional<Appointment> held(PartyTimes parties) {
        var party = nominator.organisationNumber();
        if (party == null) {
            return Optional.of(this);
        }
        return parties.firstDayIn(party, from).map(first -> {
            var last = parties.firstDayOut(party, first).map(day -> day.minusDays(1));
            return new Appointment(
                    person,
                    nominator,
                    role,
                    chair,
                    first,
                    last.filter(day -> to == null || day.isBefore(to)).orElse(to),
                    decision);
        });
    }

    /// Whether they have a day in common.
    public boolean overlaps(Appointment other) {
        return (to == null || !to.isBefore(other.from)) && (other.to == null || !other.to.isBefore(from));
    }

    /// The name in the form in which names are compared: composed letters, lower case, single spaces.
    public String personKey() {
        return Normalizer.normalize(person, Normalizer.Form.NFC)
                .strip()
                .replaceAll("[\\s\\h]+", " ")
                .toLowerCase(Locale.ROOT);
    }

    /// @return every broken rule, in the order of the document
    public List<Violation> check(Setting setting) {
        var found = new ArrayList<Violation>();
        person(found);
        nominator(setting, found);
        if (hasChair() && role != SeatRole.ORDINARY) {
            found.add(BoardViolation.chairNotOrdinary("/chair"));
        }
        var before = setting.before();
        if (within("/from", from, before == null ? null : before.from, setting, found)) {
            membership(setting, found);
        }
        if (to != null) {
            within("/to", to, before == null ? null : before.to, setting, found);
            if (to.isBefore(from)) {
                found.add(BoardViolation.appointmentReversed("/to"));
            }
        }
        decision(setting.today(), found);
        return found;
    }

    /// Nobody sits twice on a board on one day.
    ///
    /// @param others this person's other appointments to the board
    public Optional<Violation> clashWith(List<Appointment> others) {
        return others.stream()
                .filter(this::overlaps)
                .findFirst()
                .map(other -> BoardViolation.alreadyAppointed("/person", other.from, other.to));
    }

    private void person(List<Violation> found) {
        if (person.codePoints().noneMatch(Character::isLetter)
                || person.codePoints().anyMatch(c -> Character.isDigit(c) || c == '@')) {
            found.add(BoardViolation.notAName("/person"));
        }
    }

    /// An appointment for a party that has left, or to a seat that was removed, can still be ended.
    private void nominator(Setting setting, List<Violation> found) {
        if (setting.before() != null && setting.before().nominator.equals(nominator)) {
            return;
        }
        int broken = found.size();
        nominator.check("/nominator", setting.parties(), found);
        if (found.size() == broken && !setting.board().hasSeatOf(nominator)) {
            found.add(BoardViolation.nominatorWithoutSeat("/nominator", nominator));
        }
    }

    /// Nobody is appointed from a day on which the party has left or not joined yet.
    private void membership(Setting setting, List<Violation> found) {
        var before = setting.before();
        var party = nominator.organisationNumber();
        if (party == null || (before != null && before.nominator.equals(nominator) && before.from.equals(from))) {
            return;
        }
        if (setting.parties().name(party) && !setting.parties().include(party, from)) {
            found.add(AgreementViolation.outsideMembership("/from", party, from));
        }
    }

    /// An unchanged day is not checked again, because the agreement's period may have changed since.
    private static boolean within(
            String pointer, LocalDate day, @Nullable LocalDate stood, Setting setting, List<Violation> found) {
        if (!day.equals(stood) && (day.isBefore(setting.start()) || day.isAfter(setting.end()))) {
            found.add(TermsViolation.outsidePeriod(pointer, setting.start(), setting.end()));
            return false;
        }
        return true;
    }

    private void decision(LocalDate today, List<Violation> found) {
        DayDone.check(
                "/decision/decidedOn",
                decision.decidedOn(),
                DayDone.FIRST_DAY,
                "because members may be chosen before the agreement is, and earlier ones are slips of the pen",
                today,
                found);
    }
}
