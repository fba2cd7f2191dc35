package se.samverka.finance.basis.agreement.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverka.finance.Figures;
import se.samverka.finance.TermsFixture;
import se.samverka.finance.basis.agreement.model.AgreementDocument.VersionDocument;

/// Compares an agreement as it would be once amended with the agreement that its event then carries.
class AmendedAgreementTest {

    private static final LocalDate START = LocalDate.of(2026, 1, 1);

    /// @param years how long each version's terms apply; the last one is the amendment's
    /// @param from the day of its period on which each version takes effect
    /// @param dissolvedAfterDays 0, or a number beyond the period, for no dissolution
    @Property
    void a_previewed_agreement_owes_the_same_as_after_its_event(
            @ForAll @Size(min = 2, max = 5) List<@IntRange(min = 1, max = 6) Integer> years,
            @ForAll @IntRange(min = 0, max = 300) int from,
            @ForAll @IntRange(min = 0, max = 2500) int dissolvedAfterDays) {
        var versions = new ArrayList<VersionDocument>();
        for (var length : years) {
            versions.add(new VersionDocument(
                    versions.size() + 1, START.plusDays((long) from * versions.size()), terms(length), null));
        }
        // A dissolution ends an agreement early, or has no effect.
        var end = versions.get(versions.size() - 2).terms().validTo();
        var day = START.plusDays(dissolvedAfterDays);
        var dissolvedOn = dissolvedAfterDays == 0 || !day.isBefore(end) ? null : day;
        var before =
                document(versions.subList(0, versions.size() - 1), dissolvedOn).agreement();
        var after = document(versions, dissolvedOn).agreement();
        var last = versions.getLast();
        var amended = before.amended(
                last.effectiveFrom(), last.terms().validFrom(), last.terms().validTo(), sound(last.terms()));
        assertThat(amended.owesLike(after)).isTrue();
        assertThat(amended.parties()).isEqualTo(after.parties());
        assertThat(amended.needs()).isEqualTo(after.needs());
    }

    /// The agreement lasts until the end of 2027. The amendment's terms end on another day.
    @ParameterizedTest
    @CsvSource({
        ", 2028-12-31, 2028-12-31",
        ", 2026-12-31, 2026-12-31",
        "2027-06-30, 2028-12-31, 2027-06-30",
        "2027-06-30, 2027-06-30, 2027-06-30",
        "2027-06-30, 2027-03-31, 2027-03-31",
        "2027-12-31, 2028-12-31, 2028-12-31"
    })
    void an_amendment_does_not_outlast_a_dissolution(LocalDate dissolvedOn, LocalDate last, LocalDate end) {
        var before = document(List.of(new VersionDocument(1, START, terms(2), null)), dissolvedOn)
                .agreement();
        assertThat(before.amended(START, START, last, sound(terms(2))).history().validTo())
                .isEqualTo(end);
    }

    @Test
    void an_amendment_is_the_next_version_and_binds_whom_it_brings_in() {
        var before = document(List.of(new VersionDocument(1, START, terms(2), null)), null)
                .bound()
                .agreement();
        var joined = TermsFixture.terms(
                "T",
                START,
                START.plusYears(2),
                List.of(Figures.MDU, Figures.ESKILSTUNA),
                List.of(TermsFixture.fixed("c", Figures.ESKILSTUNA, "1.00")));
        var amended = before.amended(START.plusDays(1), START, START.plusYears(2), sound(joined));
        assertThat(amended.currentVersion()).isEqualTo(2);
        assertThat(amended.history().versions())
                .extracting(TermsVersion::number, TermsVersion::effectiveFrom)
                .containsExactly(tuple(1, START), tuple(2, START.plusDays(1)));
        assertThat(amended.parties()).containsExactlyInAnyOrder(Figures.MDU, Figures.ESKILSTUNA);
        // MDU was a party before, and has approved nothing.
        assertThat(amended.bindings().byParty()).containsOnlyKeys(Figures.ESKILSTUNA);
        assertThat(amended.bindings().covers(Figures.ESKILSTUNA, List.of(2))).isTrue();
    }

    @Test
    void terms_that_cannot_be_read_do_not_end_an_agreement_early() {
        var unsound = TermsFixture.terms(
                "T",
                START,
                START.plusYears(3),
                List.of(Figures.MDU),
                List.of(TermsFixture.own("o", Figures.MDU, "-1.00")));
        var before =
                DocumentFixture.of(unsound).during(START, START.plusYears(2)).agreement();
        assertThat(before.amended(START, START, START.plusYears(4), sound(terms(1)))
                        .history()
                        .validTo())
                .isEqualTo(START.plusYears(4));
    }

    private static se.samverka.terms.Terms terms(int years) {
        return TermsFixture.terms(
                "T",
                START,
                START.plusYears(years).minusDays(1),
                List.of(Figures.MDU),
                List.of(TermsFixture.fixed("c", Figures.VASTERAS, years + "00.00")));
    }

    private static Terms sound(se.samverka.terms.Terms document) {
        return switch (Reading.of(document)) {
            case Reading.Sound(var terms) -> terms;
            case Reading.Unsound(var violations, var _) -> throw new AssertionError(violations);
        };
    }

    private static DocumentFixture document(List<VersionDocument> versions, @Nullable LocalDate dissolvedOn) {
        var newest = versions.getLast().terms();
        var document = DocumentFixture.of().during(newest.validFrom(), newest.validTo());
        versions.forEach(document::version);
        return dissolvedOn == null ? document : document.dissolved(dissolvedOn);
    }
}
