package se.samverka.finance.insight.control.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// A control counts everything that it finds and keeps the first hundred.
class FindingsTest {

    @Test
    void all_findings_are_counted_and_the_first_hundred_kept() {
        var findings = new Findings();
        findings.add(finding(0));
        findings.add(some(1, 98), 98);
        assertThat(findings.room()).isEqualTo(1);
        // Two of a thousand are given, and one of them still has room.
        findings.add(some(99, 100), 1000);
        assertThat(findings.room()).isZero();
        assertThat(findings.kept()).isEqualTo(some(0, 99));
        assertThat(findings.count()).isEqualTo(1 + 98 + 1000);
        assertThat(findings.notes()).isEmpty();
        assertThat(findings.noteCount()).isZero();
    }

    @Test
    void notes_are_counted_apart_from_findings() {
        var findings = new Findings();
        findings.note(some(0, 98), 99);
        findings.note(some(99, 100), 2);
        assertThat(findings.notes()).isEqualTo(some(0, 99));
        assertThat(findings.noteCount()).isEqualTo(101);
        assertThat(findings.count()).isZero();
        assertThat(findings.room()).isEqualTo(Findings.MOST_KEPT);
    }

    @Test
    void what_is_checked_adds_up_portion_by_portion() {
        var findings = new Findings();
        findings.checked(500);
        findings.checked(23);
        assertThat(findings.checked()).isEqualTo(523);
    }

    private static List<Finding> some(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(FindingsTest::finding)
                .toList();
    }

    private static Finding finding(int number) {
        return new Finding("total-is-not-sum-of-lines", "/invoices/" + number, "1.00", "2.00");
    }
}
