package se.samverka.meetings.minutesimport.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.samverka.contracts.ProblemCode;

class DiagnosticCodeTest {

    @Test
    void a_diagnostic_that_refuses_the_import_has_a_problem_code() {
        var refusing = Stream.of(DiagnosticCode.values())
                .map(code -> code.at(1, "", ""))
                .filter(diagnostic -> diagnostic.severity() == DiagnosticSeverity.ERROR)
                .map(Diagnostic::code)
                .toList();
        assertThat(refusing)
                .isNotEmpty()
                .allSatisfy(code -> assertThat(ProblemCode.ofCode(code))
                        .hasValueSatisfying(
                                known -> assertThat(known.statuses()).contains(422)));
    }
}
