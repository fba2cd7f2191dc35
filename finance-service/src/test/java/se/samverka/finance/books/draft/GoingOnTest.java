package se.samverka.finance.books.draft;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.samverka.finance.AgreementFixture;
import se.samverka.finance.Figures;
import se.samverka.finance.ServiceTest;
import se.samverka.finance.TermsFixture;
import se.samverka.finance.TestClock;

/// An agreement without an end date.
@QuarkusTest
class GoingOnTest extends ServiceTest {

    @Inject
    RecalculateDrafts recalculation;

    /// A sweep on a later day gives every agreement without an end date, those of other tests too, drafts that are
    /// unfounded on the day of those tests. `ControlsTest` would find them.
    @AfterEach
    void back_to_the_drafts_of_today() {
        clock.reset();
        recalculation.sweep();
    }

    @Test
    void drafts_cover_the_present_year_and_three_ahead_and_follow_the_calendar() {
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
        // When: the new year begins
        clock.set(LocalDate.of(year + 1, 1, 2));
        recalculation.sweep();
        // Then
        drafts(agreement).body("invoices.year", containsInAnyOrder(years(year, year + 4)));
    }

    @Test
    void a_party_that_has_given_notice_owes_nothing_after_its_last_day() {
        // Given
        int year = TestClock.TODAY.getYear();
        var agreement = AgreementFixture.inForce(TermsFixture.terms(
                        "Tills vidare",
                        LocalDate.of(year, 1, 1),
                        null,
                        List.of(Figures.MDU, Figures.VASTERAS, Figures.ESKILSTUNA),
                        List.of(
                                TermsFixture.fixed("a", Figures.VASTERAS, "100.00"),
                                TermsFixture.fixed("b", Figures.ESKILSTUNA, "100.00"))))
                .goingOn();
        tell(agreement, "agreement-entered-into-force");
        var payer = "invoices.findAll{it.payer.organisationNumber == '" + Figures.VASTERAS + "'}.year";
        drafts(agreement).body(payer, containsInAnyOrder(years(year, year + 3)));
        // When
        tell(agreement.noticed(Figures.VASTERAS, LocalDate.of(year + 1, 12, 31)), "notice-recorded");
        // Then
        drafts(agreement).body(payer, containsInAnyOrder(years(year, year + 1)));
        var others = "invoices.findAll{it.payer.organisationNumber == '" + Figures.ESKILSTUNA + "'}.year";
        drafts(agreement).body(others, containsInAnyOrder(years(year, year + 3)));
    }

    @Test
    void a_payee_that_has_given_notice_requisitions_nothing_after_its_last_day_and_credits_the_rest() {
        // Given
        int year = TestClock.TODAY.getYear();
        var terms = TermsFixture.terms(
                "Tills vidare",
                LocalDate.of(year, 1, 1),
                null,
                List.of(Figures.MDU, Figures.VASTERAS, Figures.ESKILSTUNA),
                List.of(TermsFixture.fixed("a", Figures.VASTERAS, "100.00")));
        var called = AgreementFixture.inForce(terms).goingOn();
        var waiting = AgreementFixture.inForce(terms).goingOn();
        tell(called, "agreement-entered-into-force");
        tell(waiting, "agreement-entered-into-force");
        var today = TestClock.TODAY.toString();
        requisition(mdu(), called.id(), year + 1, today).statusCode(201);
        // When
        var lastDay = LocalDate.of(year, 12, 31);
        tell(called.noticed(Figures.MDU, lastDay), "notice-recorded");
        tell(waiting.noticed(Figures.MDU, lastDay), "notice-recorded");
        // Then
        get(mdu(), "/allocations?agreementId=" + waiting.id() + "&year=" + (year + 1))
                .body("allocations[0].payeeAbsent", is(true))
                .body("allocations[0].amount", is("100.00"));
        requisition(mdu(), waiting.id(), year + 1, today).statusCode(409).body("code", is("nothing-to-requisition"));
        drafts(called)
                .body("invoices.find{it.year == " + (year + 1) + "}.kind", is("CREDIT_NOTE"))
                .body("invoices.find{it.year == " + (year + 1) + "}.total", is("100.00"));
        adjust(mdu(), called.id(), year + 1).statusCode(201);
        drafts(called).body("invoices.year", contains(year));
    }

    private ValidatableResponse drafts(AgreementFixture agreement) {
        return get(mdu(), "/invoices?status=DRAFT&agreementId=" + agreement.id())
                .statusCode(200);
    }

    private static Integer[] years(int first, int last) {
        return IntStream.rangeClosed(first, last).boxed().toArray(Integer[]::new);
    }
}
