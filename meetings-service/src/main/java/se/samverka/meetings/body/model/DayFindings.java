package se.samverka.meetings.body.model;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samverka.meetings.body.model.BodyFindings.Unusual;

/// What is unusual about the members of a body on one day.
final class DayFindings {

    private final BodyFacts body;
    private final LocalDate day;
    private final List<SeatedMember> seated;

    DayFindings(BodyFacts body, List<SeatedMember> members, LocalDate day) {
        this.body = body;
        this.day = day;
        seated = members.stream().filter(member -> member.isSeatedOn(day)).toList();
    }

    Set<Unusual> all() {
        var whateverTheBody = Stream.of(
                        overlaps(),
                        several(MembershipRole.CHAIR, FindingCode.SEVERAL_CHAIRS, "chair", "ordförande"),
                        several(
                                MembershipRole.FIRST_VICE_CHAIR,
                                FindingCode.SEVERAL_FIRST_VICE_CHAIRS,
                                "first vice chair",
                                "förste vice ordförande"),
                        several(
                                MembershipRole.SECOND_VICE_CHAIR,
                                FindingCode.SEVERAL_SECOND_VICE_CHAIRS,
                                "second vice chair",
                                "andre vice ordförande"))
                .flatMap(found -> found);
        return Stream.concat(whateverTheBody, ofTheBody()).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// Outside the days of the body nobody has a seat, and nobody is missing.
    private Stream<Unusual> ofTheBody() {
        if (body.isAfter(day)) {
            return outside(
                    FindingCode.BEFORE_BODY,
                    "before the body's first day, " + body.from(),
                    "före organets första dag, " + body.from());
        }
        if (body.isBefore(day)) {
            return outside(
                    FindingCode.AFTER_BODY,
                    "after the body's last day, " + body.to(),
                    "efter organets sista dag, " + body.to());
        }
        return Stream.concat(noChair().stream(), body.seats().stream().flatMap(seats -> bounds(seats).stream()));
    }

    private Stream<Unusual> overlaps() {
        return seated.stream()
                .collect(Collectors.groupingBy(
                        member -> PersonName.folded(member.membership().member()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values()
                .stream()
                .filter(ofOne -> ofOne.size() > 1)
                .map(ofOne -> {
                    var name = ofOne.getFirst().membership().member();
                    return new Unusual(
                            FindingCode.PERSON_OVERLAPS,
                            new FindingText(
                                    name + " has " + ofOne.size() + " memberships at once",
                                    name + " har " + ofOne.size() + " ledamotskap samtidigt"),
                            ids(ofOne));
                });
    }

    private Stream<Unusual> several(MembershipRole role, FindingCode code, String english, String swedish) {
        var holders = seated.stream().filter(member -> member.has(role)).toList();
        return holders.size() < 2
                ? Stream.empty()
                : Stream.of(new Unusual(
                        code,
                        new FindingText(
                                holders.size() + " members are " + english,
                                holders.size() + " ledamöter är " + swedish),
                        ids(holders)));
    }

    private Stream<Unusual> outside(FindingCode code, String english, String swedish) {
        return seated.stream().map(member -> {
            var name = member.membership().member();
            return new Unusual(
                    code,
                    new FindingText(name + " has a seat " + english, name + " har en plats " + swedish),
                    List.of(member.id()));
        });
    }

    private Optional<Unusual> noChair() {
        return seated.stream().anyMatch(member -> member.has(MembershipRole.CHAIR))
                ? Optional.empty()
                : Optional.of(new Unusual(
                        FindingCode.NO_CHAIR,
                        new FindingText("The body has no chair", "Organet har ingen ordförande"),
                        List.of()));
    }

    private Optional<Unusual> bounds(Seats seats) {
        var takers = seated.stream().filter(member -> member.isOf(seats)).toList();
        if (seats.minimum() != null && takers.size() < seats.minimum()) {
            return Optional.of(outOfBounds(seats, takers, tooFew(seats), "at least", "minst", seats.minimum()));
        }
        if (seats.maximum() != null && takers.size() > seats.maximum()) {
            return Optional.of(outOfBounds(seats, takers, tooMany(seats), "at most", "högst", seats.maximum()));
        }
        return Optional.empty();
    }

    private static Unusual outOfBounds(
            Seats seats, List<SeatedMember> takers, FindingCode code, String english, String swedish, int bound) {
        boolean ordinary = seats.kind() == SeatKind.ORDINARY;
        boolean one = takers.size() == 1;
        var whose = Optional.<Object>ofNullable(seats.party())
                .or(() -> Optional.ofNullable(seats.nominatingOrganisation()));
        return new Unusual(
                code,
                new FindingText(
                        whose.map(Object::toString).orElse("The body") + " has " + takers.size()
                                + (ordinary ? " ordinary member" : " substitute") + (one ? "" : "s")
                                + ", and is to have "
                                + english + " " + bound,
                        whose.map(Object::toString).orElse("Organet") + " har " + takers.size()
                                + (ordinary ? one ? " ordinarie ledamot" : " ordinarie ledamöter" : " ersättare")
                                + " och ska ha " + swedish + " " + bound),
                ids(takers));
    }

    private static FindingCode tooFew(Seats seats) {
        return of(
                seats,
                FindingCode.TOO_FEW_OF_PARTY,
                FindingCode.TOO_FEW_OF_ORGANISATION,
                FindingCode.TOO_FEW_MEMBERS,
                FindingCode.TOO_FEW_SUBSTITUTES);
    }

    private static FindingCode tooMany(Seats seats) {
        return of(
                seats,
                FindingCode.TOO_MANY_OF_PARTY,
                FindingCode.TOO_MANY_OF_ORGANISATION,
                FindingCode.TOO_MANY_MEMBERS,
                FindingCode.TOO_MANY_SUBSTITUTES);
    }

    private static FindingCode of(
            Seats seats, FindingCode party, FindingCode organisation, FindingCode members, FindingCode substitutes) {
        if (seats.party() != null) {
            return party;
        }
        if (seats.nominatingOrganisation() != null) {
            return organisation;
        }
        return seats.kind() == SeatKind.ORDINARY ? members : substitutes;
    }

    private static List<UUID> ids(List<SeatedMember> members) {
        return members.stream().map(SeatedMember::id).toList();
    }
}
