package se.samverka.finance.invoice;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.samverka.finance.AgreementFixture;
import se.samverka.finance.Figures;
import se.samverka.finance.ServiceTest;
import se.samverka.finance.TermsFixture;
import se.samverka.finance.TestClock;

/// An agreement without a last day.
@QuarkusTest
class GoingOnTest extends ServiceTest {

    @Inject
    Recalculation recalculation;

    @Test
    void drafts_of_the_present_year_and_three_ahead_move_on_with_the_calendar_and_nobody_calls() {
        // Given
        int year = TestClock.TODAY.getYear();
        var agreement = AgreementFixture.inForce(TermsFixture.terms(
                        "Tills vidare",
                        LocalDate.of(year, 1, 1),
                        null,
                        List.of(Figures.MDU, Figures.VASTERAS),
                        List.of(TermsFixture.fixed("c", Figures.VASTERAS, "100.00"))))
                .goingOn();
        // When
        tell(agreement, "agreement-entered-into-force");
        // Then
        drafts(agreement).body("invoices.year", containsInAnyOrder(years(year, year + 3)));
        get(mdu(), "/allocations?agreementId=" + agreement.id() + "&year=" + (year + 4))
                .body("allocations", empty());
        // When: it is New Year
        clock.set(LocalDate.of(year + 1, 1, 2));
        recalculation.sweep();
        // Then
        drafts(agreement).body("invoices.year", containsInAnyOrder(years(year, year + 4)));
    }

    private ValidatableResponse drafts(AgreementFixture agreement) {
        return get(mdu(), "/invoices?status=DRAFT&agreementId=" + agreement.id())
                .statusCode(200);
    }

    private static Integer[] years(int first, int last) {
        return IntStream.rangeClosed(first, last).boxed().toArray(Integer[]::new);
    }
}
