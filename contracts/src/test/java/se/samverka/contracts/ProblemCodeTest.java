package se.samverka.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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

    @ParameterizedTest
    @EnumSource
    void a_code_says_what_is_wrong_and_what_to_do_in_two_languages(ProblemCode code) {
        for (var title : List.of(code.title().english(), code.title().swedish())) {
            assertThat(title).matches("\\p{Lu}.{3,70}[^.\\s]");
        }
        for (var remedy : List.of(code.remedy().english(), code.remedy().swedish())) {
            assertThat(remedy).matches("\\S.{3,400}[^\\s.]\\.");
        }
        assertThat(code.title().english()).isNotEqualTo(code.title().swedish());
        assertThat(code.remedy().english()).isNotEqualTo(code.remedy().swedish());
    }

    @Test
    void the_type_is_the_address_of_the_code_s_page() {
        assertThat(ProblemCode.NOT_FOUND.type("https://samverka.example"))
                .isEqualTo("https://samverka.example/problems/not-found");
        assertThat(ProblemCode.NOT_FOUND.type("")).isEqualTo("/problems/not-found");
    }

    @Test
    void a_text_that_is_no_code_has_no_constant() {
        assertThat(ProblemCode.ofCode("CLAUSE_ID_TWICE")).isEmpty();
        assertThat(ProblemCode.ofCode("")).isEmpty();
    }
}
