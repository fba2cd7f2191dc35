package se.samverka.platform.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.Characters.Kind;
import se.samverka.platform.rule.Characters.Use;

class TextBoundTest {

    record Request(
            @Name(max = 3) String name, @Text(max = 5) String text, String other) {}

    @Test
    void the_bound_is_that_of_the_annotation_or_the_default() {
        assertThat(Arrays.stream(Request.class.getRecordComponents())
                        .map(component -> TextBound.of(component.getAnnotatedType())))
                .containsExactly(
                        new TextBound(Use.NAME, 3),
                        new TextBound(Use.TEXT, 5),
                        new TextBound(Use.TEXT, Text.DEFAULT_MAX));
    }

    @Test
    void a_text_is_measured_in_code_points() {
        var bound = new TextBound(Use.NAME, 3);
        assertThat(bound.broken("/name", "å🚀b")).isEmpty();
        assertThat(bound.broken("/name", "å🚀bc"))
                .contains(new Violation(
                        "/name", ProblemCode.OUT_OF_BOUNDS, "The text has 4 characters; at most 3 are allowed"));
    }

    @Test
    void a_character_that_is_not_allowed_is_named_before_the_length() {
        assertThat(new TextBound(Use.NAME, 1).broken("/name", "a\nb")).hasValueSatisfying(broken -> {
            assertThat(broken.code()).isEqualTo(ProblemCode.TEXT_NOT_ALLOWED);
            assertThat(broken.pointer()).isEqualTo("/name");
            assertThat(broken.detail()).isEqualTo("Character 2 is U+000A, a line end; remove it");
        });
        assertThat(new TextBound(Use.TEXT, 3).broken("/text", "a\nb")).isEmpty();
    }

    /// The first and last characters of each range, and their neighbours.
    @Test
    void each_character_has_its_kind() {
        assertThat(kinds('\t', '\n', '\r', 0x2028, 0x2029))
                .containsExactly(Kind.TAB, Kind.LINE_END, Kind.LINE_END, Kind.LINE_END, Kind.LINE_END);
        assertThat(kinds(0x00, 0x1F, 0x7F, 0x9F, 0x20, 0xA0))
                .containsExactly(Kind.CONTROL, Kind.CONTROL, Kind.CONTROL, Kind.CONTROL, Kind.ORDINARY, Kind.ORDINARY);
        assertThat(kinds(0xD800, 0xDFFF)).containsExactly(Kind.SURROGATE, Kind.SURROGATE);
        assertThat(kinds(0xFDCF, 0xFDD0, 0xFDEF, 0xFDF0, 0xFFFD, 0xFFFE, 0xFFFF, 0x10FFFE, 0x10FFFF))
                .containsExactly(
                        Kind.ORDINARY,
                        Kind.NON_CHARACTER,
                        Kind.NON_CHARACTER,
                        Kind.ORDINARY,
                        Kind.ORDINARY,
                        Kind.NON_CHARACTER,
                        Kind.NON_CHARACTER,
                        Kind.NON_CHARACTER,
                        Kind.NON_CHARACTER);
        assertThat(kinds(0x202A, 0x202E, 0x202F, 0x2065, 0x2066, 0x2069, 0x206A))
                .containsExactly(
                        Kind.DIRECTION,
                        Kind.DIRECTION,
                        Kind.ORDINARY,
                        Kind.UNASSIGNED,
                        Kind.DIRECTION,
                        Kind.DIRECTION,
                        Kind.ORDINARY);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_kind_says_what_it_is(Kind kind) {
        assertThat(kind.toString()).startsWith("a").contains(" ");
    }

    @Test
    void only_invisible_characters_are_blank() {
        assertThat(Characters.isBlank("")).isTrue();
        assertThat(Characters.isBlank(" \t\u00A0\u2800\u200B\u00AD")).isTrue();
        assertThat(Characters.isBlank(" a")).isFalse();
        // A control character may stand in no text, so it is not a blank.
        assertThat(Characters.isBlank("\u0001")).isFalse();
    }

    @Test
    void a_character_is_invisible_from_the_first_to_the_last_of_a_range() {
        assertThat(invisible(0x115E, 0x115F, 0x1160, 0x1161, 0xFE00, 0xFE0F, 0xFE10, 0xE0FFF, 0xE1000))
                .containsExactly(false, true, true, false, true, true, false, true, false);
    }

    @Test
    void what_no_text_may_hold_is_shown_by_its_number() {
        assertThat(Characters.shown("a\u202eb\nc")).isEqualTo("a\\u202eb\nc");
        assertThat(Characters.shown("a\nb")).isEqualTo("a\nb");
    }

    private static Kind[] kinds(int... characters) {
        return Arrays.stream(characters).mapToObj(Kind::of).toArray(Kind[]::new);
    }

    private static Boolean[] invisible(int... characters) {
        return Arrays.stream(characters).mapToObj(Characters::isInvisible).toArray(Boolean[]::new);
    }
}
