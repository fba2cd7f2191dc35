package se.samverka.agreements.agreement.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionRangeTest {

    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource({"0, 1", "-1, 2", "3, 2"})
    void versions_are_numbered_from_1_and_upwards(int first, int last) {
        assertThatIllegalArgumentException().isThrownBy(() -> new VersionRange(first, last));
    }

    @Test
    void a_range_may_hold_a_single_version() {
        assertThat(VersionRange.only(1)).isEqualTo(new VersionRange(1, 1)).isEqualTo(VersionRange.upTo(1));
    }

    @ParameterizedTest(name = "{0} of 2 to 4: {1}")
    @CsvSource({"1, false", "2, true", "4, true", "5, false"})
    void a_range_holds_its_first_and_its_last_version(int version, boolean held) {
        assertThat(new VersionRange(2, 4).includes(version)).isEqualTo(held);
    }

    @ParameterizedTest(name = "{0} to {1} of 2 to 4: {2}")
    @CsvSource({"2, 4, true", "3, 3, true", "1, 4, false", "2, 5, false", "2, 3, true", "3, 4, true"})
    void a_range_holds_another_that_lies_within_it(int first, int last, boolean held) {
        assertThat(new VersionRange(2, 4).includes(new VersionRange(first, last)))
                .isEqualTo(held);
    }

    @ParameterizedTest(name = "{0} become {1}")
    @CsvSource({
        "5-5 1-2, 1-2 5-5",
        "1-2 3-4, 1-4",
        "1-2 4-5, 1-2 4-5",
        "1-6 2-3, 1-6",
        "2-3 1-6, 1-6",
        "1-3 2-5 7-7, 1-5 7-7",
    })
    void ranges_that_overlap_or_adjoin_become_one(String ranges, String joined) {
        assertThat(VersionRange.joined(ranges(ranges))).isEqualTo(ranges(joined));
    }

    @ParameterizedTest(name = "{0} without {1}: {2}")
    @CsvSource({"1-6, 3-4, 1-2 5-6", "1-2 4-5, 2-4, 1-1 5-5", "2-3, 1-1, 2-3", "2-3, 1-4, ''"})
    void a_range_without_others_holds_what_they_do_not(String ranges, String others, String left) {
        assertThat(VersionRange.without(ranges(ranges), ranges(others))).isEqualTo(ranges(left));
    }

    private static List<VersionRange> ranges(String text) {
        return Arrays.stream(text.split(" "))
                .filter(range -> !range.isEmpty())
                .map(range -> range.split("-"))
                .map(ends -> new VersionRange(Integer.parseInt(ends[0]), Integer.parseInt(ends[1])))
                .toList();
    }
}
