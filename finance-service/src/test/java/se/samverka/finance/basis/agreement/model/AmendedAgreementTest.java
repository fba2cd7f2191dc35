package se.samverka.finance.basis.agreement.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import se.samverka.finance.AgreementFixture;
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
        var id = UUID.randomUUID();
        var versions = new ArrayList<VersionDocument>();
        for (var length : years) {
            versions.add(new VersionDocument(
                    versions.size() + 1, START.plusDays((long) from * versions.size()), terms(length), null));
        }
        // A dissolution ends an agreement early, or has no effect.
        var end = versions.get(versions.size() - 2).terms().validTo();
        var day = START.plusDays(dissolvedAfterDays);
        var dissolvedOn = dissolvedAfterDays == 0 || !day.isBefore(end) ? null : day;
        var before = Agreement.of(
                document(id, versions.subList(0, versions.size() - 1), dissolvedOn), Agreement.horizon(START));
        var after = Agreement.of(document(id, versions, dissolvedOn), Agreement.horizon(START));
        var last = versions.getLast();
        var amended = before.amended(
                last.effectiveFrom(), last.terms().validFrom(), last.terms().validTo(), sound(last.terms()));
        assertThat(amended.owesLike(after)).isTrue();
        assertThat(amended.parties()).isEqualTo(after.parties());
        assertThat(amended.needs()).isEqualTo(after.needs());
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

    private static AgreementDocument document(UUID id, List<VersionDocument> versions, LocalDate dissolvedOn) {
        var newest = versions.getLast().terms();
        return new AgreementDocument(
                id,
                (long) versions.size(),
                Agreement.Status.IN_FORCE,
                "T",
                null,
                newest.validFrom(),
                newest.validTo(),
                dissolvedOn,
                versions.size(),
                versions,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                AgreementFixture.everybody(versions));
    }
}
