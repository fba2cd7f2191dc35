package se.samverka.agreements.board.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.samverka.platform.rule.Violation;

/// The rules that boards and appointments alone can break, by name.
public sealed interface BoardViolation extends Violation {

    /// A nominator that is both or neither.
    record NominatorUnclear(String pointer) implements BoardViolation {
        @Override
        public String code() {
            return "nominator-unclear";
        }

        @Override
        public String detail() {
            return "A nominator has either an organisationNumber or a groupId";
        }
    }

    /// The same nominator twice among the seats.
    record NominatorTwice(String pointer, Nominator nominator) implements BoardViolation {
        @Override
        public String code() {
            return "nominator-twice";
        }

        @Override
        public String detail() {
            return nominator + " has seats already; give all its seats in one place";
        }
    }

    /// An appointment to a board on which its nominator has no seats.
    record NominatorWithoutSeat(String pointer, Nominator nominator) implements BoardViolation {
        @Override
        public String code() {
            return "nominator-without-seat";
        }

        @Override
        public String detail() {
            return nominator + " is not among the nominators of this board's seats";
        }
    }

    /// Two boards of one agreement with the same name.
    record BoardNameTwice(String pointer, String name) implements BoardViolation {
        @Override
        public String code() {
            return "board-name-twice";
        }

        @Override
        public String detail() {
            return "The agreement has a board named " + name + " already";
        }
    }

    /// More than the name of a person: nothing else is to be kept here.
    record NotAName(String pointer) implements BoardViolation {
        @Override
        public String code() {
            return "not-a-name";
        }

        @Override
        public String detail() {
            return "Write the person's name alone, without digits or an e-mail address";
        }
    }

    /// An appointment that ends before it begins.
    record AppointmentReversed(String pointer) implements BoardViolation {
        @Override
        public String code() {
            return "period-reversed";
        }

        @Override
        public String detail() {
            return "to must not lie before from";
        }
    }

    /// The person sits on the board already on one of the days.
    record AlreadyAppointed(
            String pointer, LocalDate from, @Nullable LocalDate to) implements BoardViolation {
        @Override
        public String code() {
            return "already-appointed";
        }

        @Override
        public String detail() {
            return "This person sits on the board from " + from + (to == null ? " on" : " to " + to)
                    + "; end that appointment first";
        }
    }

    /// A substitute in the chair.
    record ChairNotOrdinary(String pointer) implements BoardViolation {
        @Override
        public String code() {
            return "chair-not-ordinary";
        }

        @Override
        public String detail() {
            return "An ordinary member has the chair, not a substitute";
        }
    }

    /// A decision that is still to come.
    record DecidedInTheFuture(String pointer) implements BoardViolation {
        @Override
        public String code() {
            return "decided-in-the-future";
        }

        @Override
        public String detail() {
            return "A decision is recorded once it is made";
        }
    }

    /// A day before any agreement of today.
    record TooEarly(String pointer, LocalDate first) implements BoardViolation {
        @Override
        public String code() {
            return "out-of-bounds";
        }

        @Override
        public String detail() {
            return "This must not lie before " + first;
        }
    }
}
