package se.samverka.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The list of problem codes.
class ProblemCodeTest {

    @ParameterizedTest
    @EnumSource
    void a_code_is_lower_case_with_hyphens_and_leads_back_to_its_constant(ProblemCode code) {
        assertThat(code.code()).matches("[a-z][a-z0-9]*(-[a-z0-9]+)*");
        assertThat(ProblemCode.ofCode(code.code())).contains(code);
    }

    @ParameterizedTest
    @EnumSource
    void a_code_comes_with_the_status_of_an_error(ProblemCode code) {
        assertThat(code.statuses()).isNotEmpty().isSorted().doesNotHaveDuplicates();
        assertThat(code.statuses()).allMatch(status -> status >= 400 && status < 600);
    }

    @Test
    void a_text_that_is_no_code_has_no_constant() {
        assertThat(ProblemCode.ofCode("CLAUSE_ID_TWICE")).isEmpty();
        assertThat(ProblemCode.ofCode("")).isEmpty();
    }
}
