package se.samverka.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.samverka.contracts.ProblemCode.Text;

/// `docs/problems.md` is made from [ProblemCode]. To write it again after a change: `-Dcontracts.update=true`.
class ProblemsDocumentTest {

    private static final Path COMMITTED =
            Path.of(System.getProperty("samverka.root", "..")).resolve("docs/problems.md");

    private static final String ENGLISH = """
            # Problem documents

            Every error response is `application/problem+json` (RFC 9457) with a stable `code`. `type` is the address of the code's
            page, `/problems/{code}` on the gateway, which says what this list says. `detail` says what is wrong in this request.
            `errors` names each broken rule with a JSON pointer into the request; the codes there are codes of this list too. Where
            terms cannot be computed, a year names at most 100 reasons, and each clause those of the first days on which it fails.

            This file is made from `ProblemCode` in `contracts` by `./check -Dcontracts.update=true`; edit it there.

            | Status | Code | What is wrong | What to do |
            |---|---|---|---|
            """;

    private static final String SWEDISH = """

            ## På svenska

            | Status | Kod | Vad som är fel | Vad ni gör |
            |---|---|---|---|
            """;

    @Test
    void the_committed_list_is_what_the_codes_say() throws IOException {
        var made = ENGLISH + rows(Text::english) + SWEDISH + rows(Text::swedish);
        if (Boolean.getBoolean("contracts.update")) {
            Files.writeString(COMMITTED, made);
        }
        assertThat(COMMITTED).hasContent(made);
    }

    private static String rows(Function<Text, String> language) {
        return Stream.of(ProblemCode.values())
                .map(code -> "| " + statuses(code) + " | `" + code.code() + "` | " + cell(language.apply(code.title()))
                        + " | " + cell(language.apply(code.remedy())) + " |\n")
                .collect(Collectors.joining());
    }

    private static String statuses(ProblemCode code) {
        return code.statuses().stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /// A bar would end the cell.
    private static String cell(String text) {
        return text.replace("|", "\\|");
    }
}
