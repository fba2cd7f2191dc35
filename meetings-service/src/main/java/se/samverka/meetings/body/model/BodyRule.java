package se.samverka.meetings.body.model;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.Violation;

/// The rules of bodies that a request can break, by name.
public final class BodyRule {

    private BodyRule() {}

    /// @param pointer of the greatest number
    public static Optional<Violation> range(String pointer, @Nullable Integer minimum, @Nullable Integer maximum) {
        return minimum == null || maximum == null || minimum <= maximum
                ? Optional.empty()
                : Optional.of(new Violation(
                        pointer,
                        ProblemCode.MINIMUM_SEATS_ABOVE_MAXIMUM,
                        "A body cannot have at least " + minimum + " and at most " + maximum + " seats"));
    }

    /// @param pointer of the last day
    public static Optional<Violation> period(String pointer, @Nullable LocalDate from, @Nullable LocalDate to) {
        return from == null || to == null || !to.isBefore(from)
                ? Optional.empty()
                : Optional.of(new Violation(
                        pointer,
                        ProblemCode.PERIOD_REVERSED,
                        "The last day, " + to + ", is before the first, " + from));
    }

    /// Demands that each entry is of one party or one organisation, that none of them has two of a kind, and
    /// that no minimum exceeds its maximum.
    public static Stream<Violation> division(List<Seats> seats) {
        var named = new HashSet<Seats>();
        return IntStream.range(0, seats.size()).boxed().flatMap(i -> {
            var one = seats.get(i);
            var at = "/seats/" + i;
            if ((one.party() == null) == (one.nominatingOrganisation() == null)) {
                return Stream.of(new Violation(
                        at,
                        ProblemCode.SEATS_OF_NOBODY,
                        "Seats are of a party or of a nominating organisation, one of the two"));
            }
            var twice = named.add(new Seats(one.kind(), one.party(), one.nominatingOrganisation(), null, null))
                    ? Stream.<Violation>empty()
                    : Stream.of(new Violation(
                            at,
                            ProblemCode.NOMINATOR_TWICE,
                            "The list has " + one.kind() + " seats of "
                                    + (one.party() == null ? one.nominatingOrganisation() : one.party()) + " already"));
            return Stream.concat(twice, range(at + "/maximum", one.minimum(), one.maximum()).stream());
        });
    }

    public static Violation parentTwice() {
        return new Violation(
                "/parentOrganisation",
                ProblemCode.PARENT_TWICE,
                "A body belongs to another body or to an organisation, not to both");
    }

    public static Violation parentUnknown(Object parent) {
        return new Violation("/parentBodyId", ProblemCode.PARENT_BODY_UNKNOWN, "There is no body " + parent);
    }

    public static Violation parentCircle() {
        return new Violation(
                "/parentBodyId",
                ProblemCode.PARENT_BODY_CIRCLE,
                "The body would belong to itself, by way of its parent");
    }
}
