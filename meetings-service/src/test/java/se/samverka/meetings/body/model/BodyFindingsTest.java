package se.samverka.meetings.body.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import se.samverka.platform.value.OrganisationNumber;

/// Findings are written `CODE from/to n,n`: days of 2024 as `0131`, and the members concerned by their place in the
/// list.
class BodyFindingsTest {

    private static final OrganisationNumber REGION = OrganisationNumber.of("232100-0172");
    private static final OrganisationNumber SALA = OrganisationNumber.of("212000-2098");
    private static final BodyFacts UNBOUNDED = new BodyFacts(null, null, List.of());

    /// A chair of all days, so that the others are looked at alone.
    private static final Membership CHAIR = seat("Anna", null, REGION, MembershipRole.CHAIR, "0101", null);

    static Stream<Arguments> days() {
        return Stream.of(
                at("nothing", UNBOUNDED, List.of(CHAIR)),
                at("no chair", UNBOUNDED, List.of(), "NO_CHAIR 0201/0430 "),
                at(
                        "a chair of some days",
                        UNBOUNDED,
                        List.of(chair("0210", "0310")),
                        "NO_CHAIR 0201/0209 ",
                        "NO_CHAIR 0311/0430 "),
                at("a chair until the last day", UNBOUNDED, List.of(chair("0201", "0430"))),
                at("a chair of the last day", UNBOUNDED, List.of(chair("0430", null)), "NO_CHAIR 0201/0429 "),
                at("a chair after the period", UNBOUNDED, List.of(chair("0501", null)), "NO_CHAIR 0201/0430 "),
                at("a chair before the period", UNBOUNDED, List.of(chair("0101", "0131")), "NO_CHAIR 0201/0430 "),
                at("a chair of the first day", UNBOUNDED, List.of(chair("0101", "0201")), "NO_CHAIR 0202/0430 "),
                at("one chair after another", UNBOUNDED, List.of(chair("0101", "0301"), chair("Bo", "0302", null))),
                at(
                        "two chairs on one day",
                        UNBOUNDED,
                        List.of(chair("0101", "0301"), chair("Bo", "0301", null)),
                        "SEVERAL_CHAIRS 0301/0301 0,1"),
                at(
                        "three chairs, of whom others are concerned",
                        UNBOUNDED,
                        List.of(CHAIR, chair("Bo", "0301", "0331"), chair("Cia", "0315", null)),
                        "SEVERAL_CHAIRS 0301/0314 0,1",
                        "SEVERAL_CHAIRS 0315/0331 0,1,2",
                        "SEVERAL_CHAIRS 0401/0430 0,2"),
                at(
                        "two vice chairs of each kind",
                        UNBOUNDED,
                        List.of(
                                CHAIR,
                                seat("Bo", null, SALA, MembershipRole.FIRST_VICE_CHAIR, "0101", null),
                                seat("Cia", null, SALA, MembershipRole.FIRST_VICE_CHAIR, "0301", null),
                                seat("Dan", null, SALA, MembershipRole.SECOND_VICE_CHAIR, "0101", "0229"),
                                seat("Eva", null, SALA, MembershipRole.SECOND_VICE_CHAIR, "0101", null)),
                        "SEVERAL_SECOND_VICE_CHAIRS 0201/0229 3,4",
                        "SEVERAL_FIRST_VICE_CHAIRS 0301/0430 1,2"),
                at(
                        "one person twice, however the name is written",
                        UNBOUNDED,
                        List.of(CHAIR, member("Eva  Exempel", "0101", "0310"), member("eva exempel (S)", "0301", null)),
                        "PERSON_OVERLAPS 0301/0310 1,2"),
                at(
                        "one person who moves from one seat to another",
                        UNBOUNDED,
                        List.of(CHAIR, member("Eva", "0101", "0310"), member("Eva", "0311", null))),
                at(
                        "a body that begins in the period",
                        new BodyFacts(date("0301"), null, List.of(Seats.inAll(SeatKind.ORDINARY, 2, null))),
                        List.of(member("Eva", "0220", null)),
                        "BEFORE_BODY 0220/0229 0",
                        "NO_CHAIR 0301/0430 ",
                        "TOO_FEW_MEMBERS 0301/0430 0"),
                at(
                        "a body that ends in the period",
                        new BodyFacts(null, date("0331"), List.of(Seats.inAll(SeatKind.ORDINARY, 2, null))),
                        List.of(CHAIR, member("Eva", "0101", "0401")),
                        "AFTER_BODY 0401/0430 0",
                        "AFTER_BODY 0401/0401 1"),
                at(
                        "a body of the period alone",
                        new BodyFacts(date("0201"), date("0430"), List.of()),
                        List.of(chair("0201", "0430"))),
                at(
                        "a body of other days",
                        new BodyFacts(date("0501"), date("0531"), List.of(Seats.inAll(SeatKind.ORDINARY, 2, null))),
                        List.of()),
                at(
                        "several findings of one day, by code",
                        UNBOUNDED,
                        List.of(member("Eva", "0101", null), member("Eva", "0101", null)),
                        "PERSON_OVERLAPS 0201/0430 0,1",
                        "NO_CHAIR 0201/0430 "));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("days")
    void findings_have_the_days_and_the_members_that_they_are_of(
            String what, BodyFacts body, List<Membership> members, List<String> expected) {
        assertThat(findings(body, members, "0201", "0430")).as(what).containsExactlyElementsOf(expected);
    }

    static Stream<Arguments> bounds() {
        var ordinary = Seats.inAll(SeatKind.ORDINARY, 2, 3);
        var substitutes = Seats.inAll(SeatKind.SUBSTITUTE, 1, 2);
        var ofS = new Seats(SeatKind.ORDINARY, "S", null, 1, 2);
        var ofSala = new Seats(SeatKind.SUBSTITUTE, null, SALA, 1, 1);
        var m = seat("M", "M", REGION, MembershipRole.MEMBER, "0101", null);
        var s = seat("S", "S", REGION, MembershipRole.FIRST_VICE_CHAIR, "0101", null);
        var t = seat("T", null, SALA, MembershipRole.SUBSTITUTE, "0101", null);
        var u = seat("U", "S", SALA, MembershipRole.SUBSTITUTE, "0101", null);
        return Stream.of(
                bound(ordinary, List.of(), "TOO_FEW_MEMBERS 0"),
                bound(ordinary, List.of(u, t), "TOO_FEW_MEMBERS 0"),
                bound(ordinary, List.of(m)),
                bound(ordinary, List.of(m, s)),
                bound(ordinary, List.of(m, s, named(m, "N")), "TOO_MANY_MEMBERS 0,1,2,3"),
                bound(substitutes, List.of(m, s), "TOO_FEW_SUBSTITUTES "),
                bound(substitutes, List.of(t)),
                bound(substitutes, List.of(t, u)),
                bound(substitutes, List.of(t, u, named(t, "V")), "TOO_MANY_SUBSTITUTES 1,2,3"),
                bound(ofS, List.of(m, u), "TOO_FEW_OF_PARTY "),
                bound(ofS, List.of(m, s)),
                bound(
                        ofS,
                        List.of(s, named(s, "Q"), named(s, "R")),
                        "SEVERAL_FIRST_VICE_CHAIRS 1,2,3",
                        "TOO_MANY_OF_PARTY 1,2,3"),
                bound(ofSala, List.of(m, s), "TOO_FEW_OF_ORGANISATION "),
                bound(ofSala, List.of(t)),
                bound(ofSala, List.of(t, u), "TOO_MANY_OF_ORGANISATION 1,2"),
                bound(new Seats(SeatKind.ORDINARY, "S", null, null, null), List.of()),
                bound(new Seats(SeatKind.ORDINARY, "S", null, 0, 0), List.of()));
    }

    @ParameterizedTest
    @MethodSource("bounds")
    void seats_out_of_bounds_are_found_for_the_body_each_party_and_each_organisation(
            Seats seats, List<Membership> members, List<String> expected) {
        var all = new ArrayList<>(List.of(CHAIR));
        all.addAll(members);
        assertThat(findings(new BodyFacts(null, null, List.of(seats)), all, "0201", "0201"))
                .containsExactlyElementsOf(expected.stream()
                        .map(found -> found.replace(" ", " 0201/0201 "))
                        .toList());
    }

    /// Source: the operational plan 2020–2022, "består av minst 25 ledamöter och kan som mest bestå av 30".
    @ParameterizedTest
    @CsvSource({"24,TOO_FEW_MEMBERS", "25,", "30,", "31,TOO_MANY_MEMBERS"})
    void the_strategic_regional_committee_has_25_to_30_members(int number, @Nullable String code) {
        var members = new ArrayList<>(List.of(CHAIR));
        IntStream.range(1, number).forEach(i -> members.add(member("Ledamot " + i, "0101", null)));
        members.add(seat("Ersättare", null, SALA, MembershipRole.SUBSTITUTE, "0101", null));
        var srb = new BodyFacts(null, null, List.of(Seats.inAll(SeatKind.ORDINARY, 25, 30)));
        assertThat(BodyFindings.of(srb, seated(members), date("0419"), date("0419")))
                .extracting(finding -> finding.code().name())
                .containsExactlyElementsOf(Stream.ofNullable(code).toList());
    }

    @Test
    void a_member_who_leaves_and_one_who_comes_later_leave_days_with_too_few() {
        var members = new ArrayList<>(List.of(CHAIR));
        IntStream.range(1, 24).forEach(i -> members.add(member("Ledamot " + i, "0101", null)));
        members.add(member("Den som slutar", "0101", "0315"));
        members.add(member("Den som kommer", "0401", null));
        var srb = new BodyFacts(null, null, List.of(Seats.inAll(SeatKind.ORDINARY, 25, 30)));
        var found = BodyFindings.of(srb, seated(members), date("0101"), date("1231"));
        assertThat(found).singleElement().satisfies(one -> {
            assertThat(one.from()).isEqualTo(date("0316"));
            assertThat(one.to()).isEqualTo(date("0331"));
            assertThat(one.memberships()).hasSize(24);
            assertThat(one.text())
                    .isEqualTo(new FindingText(
                            "The body has 24 ordinary members, and is to have at least 25",
                            "Organet har 24 ordinarie ledamöter och ska ha minst 25"));
        });
    }

    @Test
    void a_finding_says_in_both_languages_what_it_is() {
        var body = new BodyFacts(
                date("0201"),
                date("0301"),
                List.of(
                        Seats.inAll(SeatKind.SUBSTITUTE, 2, null),
                        new Seats(SeatKind.ORDINARY, "S", null, 2, null),
                        new Seats(SeatKind.ORDINARY, null, SALA, null, 0),
                        new Seats(SeatKind.SUBSTITUTE, null, SALA, null, 0)));
        var members = List.of(
                chair("0101", "0401"),
                chair("Bo", "0201", "0201"),
                seat("Cia", "S", SALA, MembershipRole.MEMBER, "0201", "0201"),
                seat("Dan", "S", SALA, MembershipRole.SUBSTITUTE, "0201", "0201"));
        assertThat(BodyFindings.of(body, seated(members), date("0131"), date("0201")))
                .extracting(Finding::text)
                .containsExactly(
                        text(
                                "Anna has a seat before the body's first day, 2024-02-01",
                                "Anna har en plats före organets första dag, 2024-02-01"),
                        text("2 members are chair", "2 ledamöter är ordförande"),
                        text(
                                "The body has 1 substitute, and is to have at least 2",
                                "Organet har 1 ersättare och ska ha minst 2"),
                        text(
                                "S has 1 ordinary member, and is to have at least 2",
                                "S har 1 ordinarie ledamot och ska ha minst 2"),
                        text(
                                "212000-2098 has 1 ordinary member, and is to have at most 0",
                                "212000-2098 har 1 ordinarie ledamot och ska ha högst 0"),
                        text(
                                "212000-2098 has 1 substitute, and is to have at most 0",
                                "212000-2098 har 1 ersättare och ska ha högst 0"));
        assertThat(BodyFindings.of(body, seated(members), date("0302"), date("0302")))
                .extracting(Finding::text)
                .containsExactly(text(
                        "Anna has a seat after the body's last day, 2024-03-01",
                        "Anna har en plats efter organets sista dag, 2024-03-01"));
        assertThat(BodyFindings.of(
                                UNBOUNDED,
                                seated(List.of(
                                        member("Eva", "0101", null),
                                        member("Eva", "0101", null),
                                        seat("Fia", null, SALA, MembershipRole.FIRST_VICE_CHAIR, "0101", null),
                                        seat("Gun", null, SALA, MembershipRole.FIRST_VICE_CHAIR, "0101", null),
                                        seat("Hans", null, SALA, MembershipRole.SECOND_VICE_CHAIR, "0101", null),
                                        seat("Ina", null, SALA, MembershipRole.SECOND_VICE_CHAIR, "0101", null))),
                                date("0201"),
                                date("0201"))
                        .stream()
                        .map(Finding::text))
                .containsExactly(
                        text("Eva has 2 memberships at once", "Eva har 2 ledamotskap samtidigt"),
                        text("2 members are first vice chair", "2 ledamöter är förste vice ordförande"),
                        text("2 members are second vice chair", "2 ledamöter är andre vice ordförande"),
                        text("The body has no chair", "Organet har ingen ordförande"));
    }

    private static FindingText text(String english, String swedish) {
        return new FindingText(english, swedish);
    }

    private static Arguments at(String what, BodyFacts body, List<Membership> members, String... expected) {
        return Arguments.of(what, body, members, Arrays.asList(expected));
    }

    private static Arguments bound(Seats seats, List<Membership> members, String... expected) {
        return Arguments.of(seats, members, Arrays.asList(expected));
    }

    private static List<String> findings(BodyFacts body, List<Membership> members, String from, String to) {
        return BodyFindings.of(body, seated(members), date(from), date(to)).stream()
                .map(found -> found.code() + " " + day(found.from()) + "/" + day(found.to()) + " "
                        + String.join(
                                ",",
                                found.memberships().stream()
                                        .map(id -> Long.toString(id.getLeastSignificantBits()))
                                        .toList()))
                .toList();
    }

    private static List<SeatedMember> seated(List<Membership> members) {
        return IntStream.range(0, members.size())
                .mapToObj(i -> new SeatedMember(new UUID(0, i), members.get(i)))
                .toList();
    }

    private static Membership chair(String from, @Nullable String to) {
        return chair("Anna", from, to);
    }

    private static Membership chair(String name, String from, @Nullable String to) {
        return seat(name, null, REGION, MembershipRole.CHAIR, from, to);
    }

    private static Membership member(String name, String from, @Nullable String to) {
        return seat(name, null, REGION, MembershipRole.MEMBER, from, to);
    }

    private static Membership named(Membership like, String name) {
        return new Membership(name, like.party(), like.organisationNumber(), like.role(), like.from(), like.to());
    }

    private static Membership seat(
            String name,
            @Nullable String party,
            OrganisationNumber organisation,
            MembershipRole role,
            String from,
            @Nullable String to) {
        return new Membership(name, party, organisation, role, date(from), to == null ? null : date(to));
    }

    private static LocalDate date(String day) {
        return LocalDate.of(2024, Integer.parseInt(day.substring(0, 2)), Integer.parseInt(day.substring(2)));
    }

    private static String day(LocalDate date) {
        return "%02d%02d".formatted(date.getMonthValue(), date.getDayOfMonth());
    }
}
