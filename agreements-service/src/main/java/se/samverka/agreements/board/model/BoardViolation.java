package se.samverka.agreements.board.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.Violation;

/// The rules that boards and appointments alone can break, by name.
public final class BoardViolation {

    private BoardViolation() {}

    /// A nominator that is both a party and a group, or neither.
    public static Violation nominatorUnclear(String pointer) {
        return new Violation(
                pointer, ProblemCode.NOMINATOR_UNCLEAR, "A nominator has either an organisationNumber or a groupId");
    }

    /// The same nominator twice among the seats.
    public static Violation nominatorTwice(String pointer, Nominator nominator) {
        return new Violation(
                pointer,
                ProblemCode.NOMINATOR_TWICE,
                nominator + " has seats already; give all its seats in one place");
    }

    /// An appointment to a board on which its nominator has no seats.
    public static Violation nominatorWithoutSeat(String pointer, Nominator nominator) {
        return new Violation(
                pointer,
                ProblemCode.NOMINATOR_WITHOUT_SEAT,
                nominator + " is not among the nominators of this board's seats");
    }

    /// Two boards of one agreement with the same name.
    public static Violation boardNameTwice(String pointer, String name) {
        return new Violation(
                pointer, ProblemCode.BOARD_NAME_TWICE, "The agreement has a board named " + name + " already");
    }

    /// More than a person's name, which is all that may be kept.
    public static Violation notAName(String pointer) {
        return new Violation(
                pointer, ProblemCode.NOT_A_NAME, "Write the person's name alone, without digits or an e-mail address");
    }

    /// An appointment that ends before it begins.
    public static Violation appointmentReversed(String pointer) {
        return new Violation(pointer, ProblemCode.PERIOD_REVERSED, "to must not lie before from");
    }

    /// The person sits on the board already on one of the days.
    public static Violation alreadyAppointed(String pointer, LocalDate from, @Nullable LocalDate to) {
        return new Violation(
                pointer,
                ProblemCode.ALREADY_APPOINTED,
                "This person sits on the board from " + from + (to == null ? " on" : " to " + to)
                        + "; end that appointment first");
    }

    /// A substitute in the chair.
    public static Violation chairNotOrdinary(String pointer) {
        return new Violation(
                pointer, ProblemCode.CHAIR_NOT_ORDINARY, "An ordinary member has the chair, not a substitute");
    }
}
