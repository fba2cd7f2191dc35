package se.samverka.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static se.samverka.acceptance.Client.*;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/// The golden cases of the other source documents, 003 and 004.
class OtherAgreementsTest {

    @Test
    void samhallskontraktet_gives_two_invoices_of_five_million_each_year_and_none_for_goals_or_own_funds() {
        var id = copyOf(agreement(SAMHALLSKONTRAKTET), "Samhällskontraktet rekvireras");
        propose(id);
        approveAll(id);
        for (int year = 2026; year <= 2029; year++) {
            int ofYear = year;
            // Another test may just have killed finance: until its session times out, the dead consumer keeps its
            // partitions.
            await().atMost(Duration.ofSeconds(90))
                    .untilAsserted(() -> assertThat(drafts(id, ofYear)).hasSize(2));
            // Of the years whose money can be called for today; those that follow are drafts.
            if (year <= LocalDate.now(ZoneId.of("Europe/Stockholm")).getYear() + 1) {
                requisition(id, year);
            }
            assertThat(documents(id, year)).hasSize(2).allSatisfy(invoice -> {
                assertThat(invoice.get("total")).isEqualTo("5000000.00");
                assertThat(StarkTest.payer(invoice)).isIn("212000-0357", "212000-2080");
            });
        }
    }

    @Test
    void ensam_ar_inte_stark_is_in_force_and_has_no_allocation_and_no_invoice() {
        var id = agreement(ENSAM);
        admin().get("/agreements/v1/agreements/" + id).then().body("status", is("IN_FORCE"));
        admin().queryParam("agreementId", id)
                .queryParam("year", 2026)
                .get("/finance/v1/allocations")
                .then()
                .statusCode(200)
                .body("allocations", hasSize(0));
        admin().queryParam("agreementId", id)
                .get("/finance/v1/invoices")
                .then()
                .statusCode(200)
                .body("invoices", hasSize(0));
    }

    @Test
    void the_misprinted_organisation_number_is_refused_with_its_pointer_and_the_reason() {
        admin().body("""
                        {"kind":"ACCORD","title":"Felskrivet","validFrom":"2026-01-01","validTo":"2026-12-31",
                         "parties":[{"organisationNumber":"218000-2180","roles":["PARTICIPANT"]}]}""")
                .post("/agreements/v1/agreements")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors[0].pointer", is("/parties/0/organisationNumber"))
                .body("errors[0].detail", containsString("check digit"));
    }
}
