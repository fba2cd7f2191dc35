package se.samverka.finance.books.requisition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import se.samverka.finance.AgreementFixture;
import se.samverka.finance.Figures;
import se.samverka.finance.ServiceTest;
import se.samverka.finance.TermsFixture;
import se.samverka.terms.FundingClause.Branch;
import se.samverka.terms.FundingClause.Method;
import se.samverka.terms.FundingClause.PopulationBasis;
import se.samverka.terms.FundingClause.Split;

@QuarkusTest
class SameMomentTest extends ServiceTest {

    private static final int ROUNDS = 12;

    @Test
    void an_agreement_and_its_figures_committed_concurrently_give_drafts() throws Exception {
        // Given: each round has a date of its own, without figures so far.
        var agreements = new ArrayList<AgreementFixture>();
        var steps = new ArrayList<Callable<Object>>();
        for (int round = 0; round < ROUNDS; round++) {
            var date = LocalDate.of(1900 + round, 12, 31);
            var agreement = AgreementFixture.inForce(TermsFixture.of2026(TermsFixture.shared("300.00", splitBy(date))));
            agreements.add(agreement);
            steps.add(() -> {
                publisher.agreement(agreement, "agreement-entered-into-force");
                return agreement;
            });
            steps.add(() -> importFile("area,date,population\n25,%s,100\n24,%s,200\n".formatted(date, date))
                    .statusCode(201));
        }
        // When
        try (var threads = Executors.newFixedThreadPool(6)) {
            for (var step : threads.invokeAll(steps)) {
                step.get();
            }
        }
        // Then: the drafts exist, whichever came first.
        for (var agreement : agreements) {
            awaitRevision(agreement.id(), agreement.revision());
            await().atMost(Duration.ofSeconds(5))
                    .untilAsserted(() -> assertThat(sums(agreement.id(), 2026, "&status=DRAFT"))
                            .containsEntry("232100-0172", "100.00")
                            .containsEntry("212000-2080", "200.00"));
        }
    }

    @Test
    void an_amendment_during_requisitions_and_adjustments_ends_with_what_is_owed() throws Exception {
        // Given
        var agreement = AgreementFixture.inForce(TermsFixture.stark("2450000.00"));
        tell(agreement, "agreement-entered-into-force");
        var amounts = List.of("2600000.00", "2300000.00", "2700000.00", "2450000.00");
        var revisions = new ArrayList<AgreementFixture>();
        var last = agreement;
        for (var amount : amounts) {
            last = last.amended(LocalDate.of(2026, 1, 1), TermsFixture.stark(amount));
            revisions.add(last);
        }
        // When
        var id = agreement.id();
        try (var threads = Executors.newFixedThreadPool(3)) {
            var told = threads.submit(() -> revisions.forEach(r -> publisher.agreement(r, "agreement-amended")));
            var called = threads.submit(
                    () -> requisition(mdu(), id, 2026, "2026-01-10").statusCode(201));
            var adjusted = threads.submit(() -> {
                for (int i = 0; i < 10; i++) {
                    adjust(mdu(), id, 2026);
                }
            });
            told.get();
            called.get();
            adjusted.get();
        }
        awaitRevision(id, last.revision());
        adjust(mdu(), id, 2026);
        // Then
        assertThat(sums(id, 2026, "&status=DRAFT")).isEmpty();
        assertThat(sums(id, 2026, "")).containsExactlyInAnyOrderEntriesOf(Figures.STARK_2026);
        assertThat(count("SELECT max(sequence) - count(*) FROM invoice"
                        + " WHERE payee = '202100-2916' AND fiscal_year = 2026"))
                .isZero();
    }

    private static Split splitBy(LocalDate date) {
        return new Split(
                Method.POPULATION,
                new PopulationBasis(date, null),
                null,
                null,
                List.of(
                        new Branch("x", "X", "25", Figures.REGION, null, null, null, null, null),
                        new Branch("y", "Y", "24", Figures.VASTERAS, null, null, null, null, null)));
    }
}
