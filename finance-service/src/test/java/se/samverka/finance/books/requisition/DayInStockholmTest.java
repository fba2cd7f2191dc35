package se.samverka.finance.books.requisition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.samverka.finance.AgreementFixture;
import se.samverka.finance.Figures;
import se.samverka.finance.ServiceTest;
import se.samverka.finance.TermsFixture;

/// Which day applies when UTC and Stockholm have different dates: the year in which a document is numbered, and the
/// day from which net days count.
@QuarkusTest
class DayInStockholmTest extends ServiceTest {

    /// 23.30 UTC on 31 December is 00.30 on New Year's Day in Stockholm.
    @Test
    void a_document_issued_at_new_year_belongs_to_the_year_begun_in_stockholm() {
        // Due 30 days after 1 January.
        requisitioned("2026-12-31T23:30:00Z")
                .body("requisitionedOn", equalTo("2027-01-01"))
                .body("invoices.number", everyItem(startsWith("2027-")))
                .body("invoices.dueDate", everyItem(equalTo("2027-01-31")));
        // An hour earlier it is still the old year.
        requisitioned("2026-12-31T22:30:00Z")
                .body("requisitionedOn", equalTo("2026-12-31"))
                .body("invoices.number", everyItem(startsWith("2026-")))
                .body("invoices.dueDate", everyItem(equalTo("2027-01-30")));
    }

    @Test
    void an_adjustment_issued_at_new_year_belongs_to_the_year_begun_in_stockholm() {
        var agreement = inForce();
        requisition(mdu(), agreement.id(), 2026, "2026-02-01").statusCode(201);
        var less = TermsFixture.of2026(TermsFixture.fixed("c", Figures.VASTERAS, "60.00"));
        tell(agreement.amended(LocalDate.of(2026, 1, 1), less), "agreement-amended");
        clock.set(Instant.parse("2026-12-31T23:30:00Z"));
        adjust(mdu(), agreement.id(), 2026)
                .statusCode(201)
                .body("documents.kind", equalTo(List.of("CREDIT_NOTE")))
                .body("documents.number", everyItem(startsWith("2027-")));
        get(mdu(), "/invoices?kind=CREDIT_NOTE&agreementId=" + agreement.id())
                .body("invoices.issueDate", equalTo(List.of("2027-01-01")));
    }

    /// Summer time begins on 29 March 2026 and ends on 25 October: Stockholm is two hours ahead of UTC in between,
    /// and one hour before and after.
    @Test
    void days_of_a_clock_change_begin_and_end_at_midnight_in_stockholm() {
        assertThat(dayAndDue("2026-03-28T22:59:59Z")).isEqualTo("2026-03-28 due 2026-04-27");
        assertThat(dayAndDue("2026-03-28T23:00:00Z")).isEqualTo("2026-03-29 due 2026-04-28");
        assertThat(dayAndDue("2026-03-29T21:59:00Z")).isEqualTo("2026-03-29 due 2026-04-28");
        assertThat(dayAndDue("2026-03-29T22:00:00Z")).isEqualTo("2026-03-30 due 2026-04-29");
        assertThat(dayAndDue("2026-10-24T21:59:00Z")).isEqualTo("2026-10-24 due 2026-11-23");
        assertThat(dayAndDue("2026-10-24T22:00:00Z")).isEqualTo("2026-10-25 due 2026-11-24");
        assertThat(dayAndDue("2026-10-25T22:59:00Z")).isEqualTo("2026-10-25 due 2026-11-24");
        assertThat(dayAndDue("2026-10-25T23:00:00Z")).isEqualTo("2026-10-26 due 2026-11-25");
    }

    /// A payment dated the day that has begun in Stockholm is not in the future; one dated the day after is.
    @Test
    void a_payment_of_new_years_day_is_recorded_when_the_day_has_begun_in_stockholm() {
        String invoice = requisitioned("2026-12-31T22:30:00Z").extract().path("invoices[0].id");
        paid(invoice, "2027-01-01").statusCode(422).body("code", equalTo("date-in-the-future"));
        clock.set(Instant.parse("2026-12-31T23:30:00Z"));
        paid(invoice, "2027-01-02").statusCode(422).body("code", equalTo("date-in-the-future"));
        paid(invoice, "2027-01-01").statusCode(201);
    }

    private String dayAndDue(String now) {
        var answer = requisitioned(now).extract();
        return answer.path("requisitionedOn") + " due " + answer.path("invoices[0].dueDate");
    }

    /// Requisitions a year's money without a date.
    private ValidatableResponse requisitioned(String now) {
        clock.reset();
        var id = inForce().id();
        clock.set(Instant.parse(now));
        return requisition(id).statusCode(201);
    }

    private ValidatableResponse requisition(UUID id) {
        return post(mdu(), "/requisitions", Map.of("agreementId", id, "year", 2026));
    }

    private ValidatableResponse paid(String invoice, String on) {
        return as(mdu())
                .contentType("application/json")
                .header("If-Match", get(mdu(), "/invoices/" + invoice).extract().header("ETag"))
                .body(Map.of("paidOn", on, "amount", "1.00", "bankReference", UUID.randomUUID()))
                .post(BASE + "/invoices/" + invoice + "/payments")
                .then();
    }

    private AgreementFixture inForce() {
        var agreement =
                AgreementFixture.inForce(TermsFixture.of2026(TermsFixture.fixed("c", Figures.VASTERAS, "100.00")));
        tell(agreement, "agreement-entered-into-force");
        return agreement;
    }
}
