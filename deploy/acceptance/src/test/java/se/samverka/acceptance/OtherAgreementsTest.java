package se.samverka.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static se.samverka.acceptance.Client.*;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
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
            if (year <= today().getYear() + 1) {
                requisition(id, year);
            }
            assertThat(documents(id, year)).hasSize(2).allSatisfy(invoice -> {
                assertThat(invoice.get("total")).isEqualTo("5000000.00");
                assertThat(StarkTest.payer(invoice)).isIn("212000-0357", "212000-2080");
            });
        }
    }

    /// Samhällskontraktet 003: what was decided before the dissolution is still funded, whatever a party says of
    /// it.
    @Test
    void samhallskontraktets_board_is_owed_what_it_decided_before_a_dissolution_in_dispute_and_not_one_krona_over() {
        var id = copyOf(agreement(SAMHALLSKONTRAKTET), "Samhällskontraktet i tvist");
        propose(id);
        approveAll(id);
        var path = "/agreements/v1/agreements/" + id;
        String board = admin().body("""
                        {"name":"Styrelsen","kind":"STEERING_BOARD","seats":[]}""")
                .post(path + "/boards")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String document = admin().contentType("text/plain")
                .queryParam("filename", "protokoll.txt")
                .body("§ 3".getBytes(StandardCharsets.UTF_8))
                .post(path + "/documents")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        int next = today().getYear() + 1;
        assertThat(committed(id, board, document, next, "5000000.00")).isTrue();
        assertThat(committed(id, board, document, next, "1.00")).isFalse();
        // When: the negotiation has failed, and no municipality confirms anything.
        admin().header("If-Match", admin().get(path).header("ETag"))
                .body(Map.of(
                        "effectiveOn",
                        today().getYear() + "-12-31",
                        "reason",
                        "Tvist",
                        "negotiation",
                        Map.of("heldOn", today().toString(), "outcome", "Oenighet", "documentId", document)))
                .post(path + "/dissolutions")
                .then()
                .statusCode(201);
        // Then
        await().atMost(Duration.ofSeconds(90))
                .untilAsserted(() -> assertThat(drafts(id, next)).hasSize(1));
        requisition(id, next);
        assertThat(documents(id, next)).singleElement().satisfies(invoice -> {
            assertThat(StarkTest.payer(invoice)).isEqualTo(VASTERAS);
            assertThat(invoice.get("status")).isEqualTo("ISSUED");
            assertThat(invoice.get("total")).isEqualTo("5000000.00");
        });
    }

    /// Records what the board has decided that Västerås is to pay.
    ///
    /// @return whether Västerås owes it without a word of its own
    private static boolean committed(String id, String board, String document, int year, String amount) {
        return admin().body(Map.of(
                        "title",
                        "Digital välfärd",
                        "decidedOn",
                        "2026-03-02",
                        "decidingBody",
                        "Styrelsen",
                        "reference",
                        "§ 3",
                        "payee",
                        MDU,
                        "boardId",
                        board,
                        "documentId",
                        document,
                        "amounts",
                        List.of(Map.of("payer", VASTERAS, "year", year, "amount", amount))))
                .post("/agreements/v1/agreements/" + id + "/commitments")
                .then()
                .statusCode(201)
                .extract()
                .path("amounts[0].binding");
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Stockholm"));
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
