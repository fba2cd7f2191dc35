package se.samverka.platform.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.samverka.contracts.ProblemCode;

class RuleBrokenTest {

    private static final Violation ONE = new Violation("/a", ProblemCode.FIELD_MISSING, "The first");
    private static final Violation TWO = new Violation("/b", ProblemCode.OUT_OF_BOUNDS, "The second");

    @Test
    void one_violation_gives_the_problem_its_code_and_sentence() {
        var broken = RuleBroken.invalid(ONE);
        assertThat(broken.kind()).isEqualTo(RuleBroken.Kind.INVALID);
        assertThat(broken.code()).isEqualTo(ProblemCode.FIELD_MISSING);
        assertThat(broken.detail()).isEqualTo("The first");
        assertThat(broken.violations()).isEqualTo(List.of(ONE));
    }

    @Test
    void several_violations_are_counted_and_listed() {
        var broken = RuleBroken.invalid(List.of(ONE, TWO));
        assertThat(broken.kind()).isEqualTo(RuleBroken.Kind.INVALID);
        assertThat(broken.code()).isEqualTo(ProblemCode.RULES_BROKEN);
        assertThat(broken.detail()).startsWith("2 rules are broken");
        assertThat(broken.violations()).isEqualTo(List.of(ONE, TWO));
    }

    @Test
    void what_a_state_does_not_allow_has_its_own_code_and_no_violation() {
        assertThat(List.of(
                        RuleBroken.conflict(ProblemCode.CHANGED_MEANWHILE, "Conflict"),
                        RuleBroken.notYet(ProblemCode.AGREEMENT_BEHIND, "Not yet"),
                        RuleBroken.unavailable(ProblemCode.DATABASE_BUSY, "Away"),
                        RuleBroken.notFound("invoice")))
                .extracting(RuleBroken::kind, RuleBroken::code, RuleBroken::detail)
                .containsExactly(
                        tuple(RuleBroken.Kind.CONFLICT, ProblemCode.CHANGED_MEANWHILE, "Conflict"),
                        tuple(RuleBroken.Kind.NOT_YET, ProblemCode.AGREEMENT_BEHIND, "Not yet"),
                        tuple(RuleBroken.Kind.UNAVAILABLE, ProblemCode.DATABASE_BUSY, "Away"),
                        tuple(
                                RuleBroken.Kind.NOT_FOUND,
                                ProblemCode.NOT_FOUND,
                                "There is no such invoice, or it is not yours to see"));
        assertThat(RuleBroken.conflict(ProblemCode.CHANGED_MEANWHILE, "Conflict")
                        .violations())
                .isEqualTo(List.of());
    }

    @Test
    void a_required_field_is_returned_or_missed_by_its_name() {
        assertThat(Required.field("name", "value")).isEqualTo("value");
        assertThatThrownBy(() -> Required.field("name", null))
                .isInstanceOfSatisfying(
                        Required.MissingField.class,
                        missing -> assertThat(missing.field()).isEqualTo("name"))
                .hasMessage("Field name is missing");
    }

    @Test
    void a_list_may_be_absent_and_has_no_holes() {
        assertThat(Required.list("items", null)).isEmpty();
        assertThat(Required.list("items", List.of("a", "b"))).containsExactly("a", "b");
        assertThatThrownBy(() -> Required.list("items", Arrays.asList("a", null)))
                .isInstanceOf(Required.MissingField.class)
                .hasMessage("Field items is missing");
    }
}
