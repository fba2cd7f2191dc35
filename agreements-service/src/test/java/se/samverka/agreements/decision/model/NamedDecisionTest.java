package se.samverka.agreements.decision.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverka.agreements.decision.model.NamedDecision.Use;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.value.OrganisationNumber;

class NamedDecisionTest {

    private static final UUID ID = UUID.fromString("01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d15");
    private static final OrganisationNumber ESKILSTUNA = OrganisationNumber.of("212000-0357");
    private static final OrganisationNumber VASTERAS = OrganisationNumber.of("212000-2080");
    private static final LocalDate DAY = LocalDate.of(2025, 11, 25);
    private static final LocalDate ANNOUNCED = LocalDate.of(2025, 11, 28);

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "ADOPTED, true",
        "RECOMMENDED ADOPTED, true",
        "OTHER, false",
        "SOMETHING_NEW, false",
        "ASSIGNED, false",
        "APPOINTED, false",
        "RECOMMENDED ASSIGNED, false",
        "RECOMMENDED, false",
        "NOTED, false",
        "POSTPONED, false",
        "REFERRED_BACK, false",
        "REJECTED, false",
    })
    void a_partys_yes_rests_on_a_decision_that_approves(String outcomes, boolean carries) {
        var found = named(null).check(Optional.of(decision(outcomes, ESKILSTUNA)), Use.ofParty(ESKILSTUNA, true));
        assertThat(found)
                .extracting(Violation::code)
                .isEqualTo(carries ? List.of() : List.of(ProblemCode.DECISION_NOT_AN_APPROVAL));
        assertThat(named(null).check(Optional.of(decision(outcomes, ESKILSTUNA)), Use.ofParty(ESKILSTUNA, false)))
                .isEmpty();
    }

    @Test
    void a_partys_answer_rests_on_its_own_decision_and_an_appointment_on_anybodys() {
        var published = Optional.of(decision("ADOPTED", ESKILSTUNA));
        assertThat(named(null).check(published, Use.ofParty(VASTERAS, false)))
                .extracting(Violation::pointer, Violation::code, Violation::detail)
                .containsExactly(tuple(
                        "/decision/decisionId",
                        ProblemCode.DECISION_OF_ANOTHER,
                        "The decision is of Kommunstyrelsen, a BOARD of 212000-0357, which does not decide for"
                                + " 212000-2080"));
        assertThat(named(null).check(Optional.of(decision("ADOPTED", null)), Use.ofParty(VASTERAS, false)))
                .extracting(Violation::detail)
                .containsExactly(
                        "The decision is of Kommunstyrelsen, a BOARD of no organisation, which does not decide for"
                                + " 212000-2080");
        assertThat(named(null).check(published, Use.ofAnybody())).isEmpty();
    }

    /// Domain rule 13: the committee recommends, and its decision is never a party's approval, not even that of
    /// the region whose officials keep its minutes.
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "ASSEMBLY, true",
        "BOARD, true",
        "COMMITTEE, true",
        "FEDERATION_BOARD, true",
        "PREPARATORY_COMMITTEE, false",
        "COOPERATION_GROUP, false",
        "NETWORK, false",
        "UNKNOWN, false",
    })
    void an_answer_rests_on_decisions_of_assemblies_boards_and_committees_alone(String kind, boolean decides) {
        var found =
                named(null).check(Optional.of(decision("ADOPTED", ESKILSTUNA, kind)), Use.ofParty(ESKILSTUNA, true));
        assertThat(found)
                .extracting(Violation::code)
                .isEqualTo(decides ? List.of() : List.of(ProblemCode.DECISION_OF_ANOTHER));
    }

    @Test
    void a_decision_that_is_not_announced_is_unknown_and_one_in_words_needs_none() {
        assertThat(named(null).check(Optional.empty(), Use.ofAnybody()))
                .extracting(Violation::pointer, Violation::code)
                .containsExactly(tuple("/decision/decisionId", ProblemCode.DECISION_UNKNOWN));
        assertThat(new NamedDecision("", null, DAY, "KS", null, null)
                        .check(Optional.empty(), Use.ofParty(VASTERAS, true)))
                .isEmpty();
    }

    @Test
    void what_differs_is_reported_where_it_is_said() {
        var said = new NamedDecision("/decision", ID, DAY.plusDays(1), "KS", "§ 9", ANNOUNCED.plusDays(1));
        assertThat(said.check(Optional.of(decision("ADOPTED", ESKILSTUNA)), Use.ofAnybody()))
                .extracting(Violation::pointer, Violation::code)
                .containsExactly(
                        tuple("/decision/reference", ProblemCode.DECISION_DIFFERS),
                        tuple("/decision/decidedOn", ProblemCode.DECISION_DIFFERS),
                        tuple("/decision/announcedOn", ProblemCode.DECISION_DIFFERS));
        assertThat(named(DAY).check(Optional.of(decision("ADOPTED", ESKILSTUNA)), Use.ofAnybody()))
                .isEmpty();
    }

    @Test
    void what_is_left_out_is_taken_from_the_published_decision_and_the_bodys_name_stands() {
        var published = decision("ADOPTED", ESKILSTUNA);
        assertThat(named(null).completedBy(published))
                .isEqualTo(new NamedDecision("/decision", ID, DAY, "Kommunstyrelsen", "§ 112 a", ANNOUNCED));
        assertThat(new NamedDecision("", ID, DAY, "Kommunstyrelsen i Eskilstuna", null, null).completedBy(published))
                .isEqualTo(new NamedDecision("", ID, DAY, "Kommunstyrelsen i Eskilstuna", "§ 112 a", ANNOUNCED));
    }

    @Test
    void a_reference_has_the_letter_behind_the_number_where_there_is_one() {
        assertThat(decision("ADOPTED", null).reference()).isEqualTo("§ 112 a");
        assertThat(new Decision(
                                ID,
                                ID,
                                "KS",
                                null,
                                "BOARD",
                                DAY,
                                7,
                                null,
                                "Avtalet",
                                null,
                                "Ja.",
                                List.of("ADOPTED"),
                                DAY,
                                null)
                        .reference())
                .isEqualTo("§ 7");
    }

    private static NamedDecision named(@Nullable LocalDate decidedOn) {
        return new NamedDecision("/decision", ID, decidedOn, null, null, null);
    }

    private static Decision decision(String outcomes, @Nullable OrganisationNumber organisation) {
        return decision(outcomes, organisation, "BOARD");
    }

    private static Decision decision(String outcomes, @Nullable OrganisationNumber organisation, String kind) {
        return new Decision(
                ID,
                UUID.fromString("01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d13"),
                "Kommunstyrelsen",
                organisation,
                kind,
                DAY,
                112,
                "a",
                "Samverkansavtal",
                null,
                "Kommunstyrelsen godkänner avtalet.",
                List.of(outcomes.split(" ")),
                DAY.plusDays(2),
                ANNOUNCED);
    }
}
