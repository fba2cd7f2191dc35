package se.samverka.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.samverka.contracts.ProblemCode;

class ProblemTest {

    @Test
    void a_problem_says_of_its_kind_what_its_code_says() {
        var problem = problem(404);
        assertThat(problem.type()).isEqualTo("https://samverka.example/problems/not-found");
        assertThat(problem.title()).isEqualTo(ProblemCode.NOT_FOUND.title().english());
        assertThat(problem.code()).isEqualTo("not-found");
    }

    /// So that every test in which a problem is sent shows whether its code declares the status.
    @Test
    void a_code_with_a_status_that_it_does_not_declare_fails_in_every_test() {
        assertThatThrownBy(() -> problem(409)).isInstanceOf(AssertionError.class);
    }

    private static Problem problem(int status) {
        return Problem.of(
                status, ProblemCode.NOT_FOUND, "There is none", "https://samverka.example", "/agreements/1", List.of());
    }
}
