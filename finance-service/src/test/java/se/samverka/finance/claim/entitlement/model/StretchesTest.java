package se.samverka.finance.claim.entitlement.model;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverka.finance.Figures.ESKILSTUNA;
import static se.samverka.finance.Figures.REGION;
import static se.samverka.finance.Figures.VASTERAS;
import static se.samverka.finance.TermsFixture.fixed;
import static se.samverka.finance.TermsFixture.member;
import static se.samverka.finance.TermsFixture.terms;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import se.samverka.finance.basis.agreement.model.Absentees;
import se.samverka.finance.basis.agreement.model.Reading;
import se.samverka.finance.basis.agreement.model.TermsHistory;
import se.samverka.finance.basis.agreement.model.TermsVersion;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.terms.FundingClause.Proration;

class StretchesTest {

    private static final LocalDate EARLIEST = LocalDate.of(2027, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2029, 12, 31);
    private static final int DAYS = 1096;

    private record Counts(int version, Set<OrganisationNumber> absent, Set<OrganisationNumber> left) {}

    /// 2028 has 366 days. Days are counted from 1 January 2027.
    @Property(tries = 500)
    void every_day_is_in_the_stretch_that_governs_it_and_adjacent_stretches_differ(
            @ForAll @Size(min = 1, max = 5) List<@IntRange(min = 0, max = DAYS) Integer> amended,
            @ForAll @IntRange(min = 0, max = DAYS / 2) int begins,
            @ForAll @IntRange(min = DAYS / 2, max = DAYS - 1) int ends,
            @ForAll @IntRange(min = 0, max = DAYS) int joins,
            @ForAll @IntRange(min = 0, max = DAYS) int leaves,
            @ForAll @IntRange(min = 0, max = DAYS) int lastDay,
            @ForAll @IntRange(min = 2027, max = 2029) int year) {
        // Given: in every other version one party joins and another leaves, and the second lists one party fewer.
        var versions = new ArrayList<TermsVersion>();
        for (int day : amended) {
            int number = versions.size() + 1;
            var parties = number == 2 ? List.of(VASTERAS, REGION) : List.of(VASTERAS, REGION, ESKILSTUNA);
            var plain = terms("T", EARLIEST, LATEST, parties, List.of(fixed("f", VASTERAS, "1.00")));
            var terms = number % 2 == 0
                    ? plain
                    : member(member(plain, REGION, day(joins), null), VASTERAS, null, day(leaves));
            versions.add(new TermsVersion(number, day(number == 1 ? begins : day), Reading.of(terms)));
        }
        var history = new TermsHistory(day(begins), day(ends), versions, Map.of(ESKILSTUNA, day(lastDay)));
        // When
        var stretches = new Stretches(history, year).by(Proration.DAILY);
        // Then
        var absentees = new Absentees(history);
        int days = Year.of(year).length();
        var expected = IntStream.range(0, days)
                .mapToObj(i -> LocalDate.ofYearDay(year, i + 1))
                .map(day -> history.governing(day)
                        .map(version -> new Counts(
                                version.number(),
                                absentees.on(day, version),
                                day.isAfter(day(lastDay)) ? Set.of(ESKILSTUNA) : Set.of())))
                .toList();
        var found = new ArrayList<Optional<Counts>>();
        for (var stretch : stretches) {
            while (found.size() < stretch.from()) {
                found.add(Optional.empty());
            }
            var counts = Optional.of(new Counts(stretch.version().number(), stretch.absent(), stretch.left()));
            assertThat(found.isEmpty() || !found.getLast().equals(counts))
                    .as("neighbours differ")
                    .isTrue();
            while (found.size() < stretch.to()) {
                found.add(counts);
            }
        }
        while (found.size() < days) {
            found.add(Optional.empty());
        }
        assertThat(found).isEqualTo(expected);
    }

    private static LocalDate day(int number) {
        return EARLIEST.plusDays(number);
    }
}
