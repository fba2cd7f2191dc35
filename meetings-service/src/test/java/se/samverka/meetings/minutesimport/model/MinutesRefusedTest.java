package se.samverka.meetings.minutesimport.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.rule.Violation;

class MinutesRefusedTest {

    private static final Pattern LONGEST = Pattern.compile(".{1,%d}".formatted(MinutesText.MAX_LINE_LENGTH));

    private static RuleBroken refusal(byte[] text) {
        try {
            MinutesParser.parse(text, null, null);
        } catch (RuleBroken refused) {
            assertThat(refused.violations()).singleElement().returns("", Violation::pointer);
            return refused;
        }
        throw new AssertionError("The text was read");
    }

    private static String codeOf(String text) {
        return refusal(text.getBytes(StandardCharsets.UTF_8)).code().code();
    }

    @Test
    void more_than_five_megabytes_are_too_large() {
        // When
        var refused = refusal(new byte[50 * 1024 * 1024]);
        // Then
        assertThat(refused.code()).isEqualTo(ProblemCode.MINUTES_TOO_LARGE);
        assertThat(refused.kind()).isEqualTo(RuleBroken.Kind.TOO_LARGE);
    }

    @Test
    void lines_are_bounded_in_number_and_length() {
        assertThat(codeOf("§ 1 Hamnen\n" + "\n".repeat(5_000_000))).isEqualTo("minutes-too-many-lines");
        assertThat(codeOf("§ 1 Hamnen\n" + "a".repeat(50_001))).isEqualTo("minutes-line-too-long");
        assertThat(refusal(("§ 1 Hamnen\n" + "a".repeat(50_001)).getBytes(StandardCharsets.UTF_8))
                        .detail())
                .startsWith("Line 2 ");
        assertThat(MinutesParser.parse(
                                ("§ 1 Hamnen\n" + "a".repeat(50_000)).getBytes(StandardCharsets.UTF_8), null, null)
                        .paragraphs())
                .hasSize(1);
    }

    @Test
    void random_bytes_are_refused_with_their_code() {
        // Given
        var bytes = new byte[100_000];
        new Random(7).nextBytes(bytes);
        // When, then
        assertThat(refusal(bytes).code()).isEqualTo(ProblemCode.MINUTES_NOT_UTF8);
    }

    @Test
    void a_file_of_nuls_and_other_control_characters_is_no_text() {
        assertThat(codeOf("§ 1 Hamnen\n" + "\0a".repeat(200))).isEqualTo("minutes-not-text");
        assertThat(codeOf("§ 1 Hamnen\n" + "\u0001\u0002".repeat(200))).isEqualTo("minutes-not-text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t \r\n", "\uFEFF"})
    void nothing_but_white_space_is_empty(String text) {
        assertThat(codeOf(text)).isEqualTo("minutes-empty");
    }

    @Test
    void a_text_without_a_paragraph_is_refused() {
        assertThat(codeOf("Ett brev om hamnen, se även § 3.")).isEqualTo("minutes-without-paragraphs");
        assertThat(codeOf("Hej § 3\nSe § 4")).isEqualTo("minutes-without-paragraphs");
    }

    @Test
    void more_paragraphs_than_any_meeting_has_are_refused() {
        assertThat(codeOf("§1 A\n".repeat(2_001))).isEqualTo("minutes-too-many-paragraphs");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a-\n",
                "a ",
                "MÖTESPROTOKOLL\n\n",
                "Justerandes sign\nord \n",
                "Beslut\nAnna får ",
                "uppdrar ",
                "2024-04-",
                "den 14 ",
                "• x\n\n",
                "Ö: ",
                "A",
                "-",
                "§ ",
                "Innehåll\n",
                "x ........ 3\nInnehåll\n",
                "Beslut\n",
                "Beslut\na\n",
                "att a\n",
                "Norrby kommun\n\n",
                "Norrby kommun: a\n",
                "Sida 3\n",
                "\fHuvud\na\n",
                "Anna Exempel (S) yrkar avslag. ",
                "Anna Exempel (S) reserverar sig.\n",
                "Omröstning\nJa 3, nej 2.\n",
                "Ja: Anna Exempel, ",
                "Nämnden beslutar\n",
                "Nästa möte ",
                "senast i ",
                "1. a\n",
                "3 (12) ",
                "KS 2025/1 ",
                "a\u0308\u0323"
            })
    void a_text_of_nothing_but_one_thing_is_read_in_linear_time(String unit) {
        // Given: two thirds of a megabyte of the unit after one heading, within the bounds on lines
        var size = MinutesParser.MAX_BYTES / 8;
        var much = unit.repeat(size / unit.getBytes(StandardCharsets.UTF_8).length);
        var text = "§ 1 Hamnen\nBeslut\n"
                + much.lines()
                        .flatMap(line -> line.isEmpty()
                                ? Stream.of("")
                                : LONGEST.matcher(line).results().map(MatchResult::group))
                        .limit(MinutesText.MAX_LINES - 10)
                        .collect(Collectors.joining("\n"));
        // When, then: linear time is a third of a second and quadratic time is minutes, so 20 s tells them apart
        org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> MinutesParser.parse(text.getBytes(StandardCharsets.UTF_8), "Nämnden", null));
        assertThatThrownBy(() -> MinutesParser.parse(new byte[0], null, null)).isInstanceOf(RuleBroken.class);
    }
}
