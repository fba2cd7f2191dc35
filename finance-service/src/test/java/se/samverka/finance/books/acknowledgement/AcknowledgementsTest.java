package se.samverka.finance.books.acknowledgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import se.samverka.finance.AgreementFixture;
import se.samverka.finance.ServiceTest;
import se.samverka.finance.TermsFixture;
import se.samverka.finance.TestClock;

/// ERP systems confirm which documents they have booked.
@QuarkusTest
class AcknowledgementsTest extends ServiceTest {

    private static final Map<String, Object> BOOKED = Map.of("bookedOn", "2026-01-12", "reference", "LEV-1");

    @Test
    void a_read_only_payer_system_acknowledges_an_invoice() {
        // Given
        var id = vasterasInvoice();
        get(vasteras(), "/invoices/" + id).body("acknowledgedAt", nullValue());
        var before = revisions(id);
        // When
        acknowledge(vasteras(), id, BOOKED)
                .statusCode(201)
                .body("organisationNumber", equalTo("212000-2080"))
                .body("reference", equalTo("LEV-1"))
                .body("acknowledgedAt", notNullValue());
        // Then
        get(mdu(), "/invoices/" + id).body("acknowledgedAt", notNullValue()).body("status", equalTo("ISSUED"));
        await().atMost(Duration.ofSeconds(10)).until(() -> revisions(id) == before + 1);
        get(mdu(), "/invoices/" + id + "/acknowledgements")
                .statusCode(200)
                .body("acknowledgements.bookedOn", contains("2026-01-12"))
                .body("_meta.totalRecords", equalTo(1));
    }

    @Test
    void the_same_acknowledgement_changes_nothing_and_a_different_one_is_refused() {
        var id = vasterasInvoice();
        acknowledge(vasteras(), id, BOOKED).statusCode(201);
        var first = get(vasteras(), "/invoices/" + id).extract().asString();
        acknowledge(vasteras(), id, BOOKED).statusCode(200).body("reference", equalTo("LEV-1"));
        acknowledge(vasteras(), id, Map.of("reference", "LEV-2"))
                .statusCode(409)
                .body("code", equalTo("already-acknowledged"));
        assertThat(get(vasteras(), "/invoices/" + id).extract().asString()).isEqualTo(first);
    }

    @Test
    void the_payee_acknowledges_too_and_the_document_keeps_the_first_time() {
        var id = vasterasInvoice();
        acknowledge(mdu(), id, Map.of()).statusCode(201).body("organisationNumber", equalTo("202100-2916"));
        var first = get(mdu(), "/invoices/" + id).extract().<String>path("acknowledgedAt");
        acknowledge(vasteras(), id, BOOKED).statusCode(201);
        get(mdu(), "/invoices/" + id).body("acknowledgedAt", equalTo(first));
        get(vasteras(), "/invoices/" + id + "/acknowledgements")
                .body("acknowledgements.organisationNumber", contains("202100-2916", "212000-2080"));
        get(vasteras(), "/invoices/" + id + "/acknowledgements?sort=-acknowledgedAt&limit=1")
                .body("acknowledgements.organisationNumber", contains("212000-2080"));
    }

    @Test
    void an_administrator_acknowledges_for_the_payer_or_the_named_party() {
        var id = vasterasInvoice();
        as(admin())
                .contentType(ContentType.JSON)
                .post(BASE + "/invoices/" + id + "/acknowledgements")
                .then()
                .statusCode(201)
                .body("organisationNumber", equalTo("212000-2080"));
        acknowledge(admin(), id, Map.of("organisationNumber", "202100-2916")).statusCode(201);
        acknowledge(admin(), id, Map.of("organisationNumber", "232100-0172"))
                .statusCode(422)
                .body("code", equalTo("not-on-the-document"));
        acknowledge(vasteras(), id, Map.of("organisationNumber", "202100-2916"))
                .statusCode(403)
                .body("code", equalTo("not-yours-to-acknowledge"));
    }

    @Test
    void impossible_acknowledgements_are_refused() {
        var id = vasterasInvoice();
        var tomorrow = TestClock.TODAY.plusDays(1).toString();
        acknowledge(vasteras(), id, Map.of("bookedOn", tomorrow))
                .statusCode(422)
                .body("code", equalTo("date-in-the-future"));
        acknowledge(vasteras(), id, Map.of("reference", "x".repeat(101))).statusCode(422);
        for (var reference : List.of(" V 1", "V 1\n", "V\u00001")) {
            acknowledge(vasteras(), id, Map.of("reference", reference))
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/reference"));
        }
        acknowledge(vasteras(), id, Map.of("colour", "red")).statusCode(400);
        acknowledge(token("222000-0315", "finance:read"), id, BOOKED).statusCode(404);
        acknowledge(token("212000-2080", "meetings:read"), id, BOOKED).statusCode(403);
        io.restassured.RestAssured.given()
                .contentType(ContentType.JSON)
                .post(BASE + "/invoices/" + id + "/acknowledgements")
                .then()
                .statusCode(401);
        get(token("222000-0315", "finance:read"), "/invoices/" + id + "/acknowledgements")
                .statusCode(404);
        var draft = get(vasteras(), "/invoices?status=DRAFT").extract().<String>path("invoices[0].id");
        acknowledge(vasteras(), draft, BOOKED).statusCode(409).body("code", equalTo("state-does-not-allow"));
        get(vasteras(), "/invoices/" + id).body("acknowledgedAt", nullValue());
    }

    @Test
    void concurrent_acknowledgements_are_recorded_once() throws Exception {
        var id = vasterasInvoice();
        var calls = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 8; i++) {
            var token = i % 2 == 0 ? vasteras() : mdu();
            calls.add(() -> acknowledge(token, id, BOOKED).extract().statusCode());
        }
        var answers = new ArrayList<Integer>();
        try (var threads = Executors.newFixedThreadPool(calls.size())) {
            for (var answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
        }
        assertThat(answers).containsOnly(200, 201);
        assertThat(answers.stream().filter(a -> a == 201)).hasSize(2);
        assertThat(count("SELECT revision FROM invoice WHERE id = '" + id + "'"))
                .isEqualTo(3);
        get(mdu(), "/invoices/" + id + "/acknowledgements").body("acknowledgements", hasSize(2));
    }

    @Test
    void the_database_protects_acknowledgements() {
        var id = vasterasInvoice();
        acknowledge(vasteras(), id, BOOKED).statusCode(201);
        var where = " WHERE invoice_id = '" + id + "'";
        for (var sql : List.of(
                "UPDATE acknowledgement SET reference = 'x'" + where,
                "DELETE FROM acknowledgement" + where,
                "INSERT INTO acknowledgement VALUES ('" + id + "', '232100-0172', NULL, NULL, now(), 'x')")) {
            assertThatThrownBy(() -> execute(sql)).isInstanceOf(SQLException.class);
        }
    }

    private String vasterasInvoice() {
        var stark = AgreementFixture.inForce(TermsFixture.stark("2450000.00"));
        tell(stark, "agreement-entered-into-force");
        requisition(mdu(), stark.id(), 2026, "2026-01-10").statusCode(201);
        return invoices(stark.id(), "&status=ISSUED&payer=212000-2080").getString("invoices[0].id");
    }

    private ValidatableResponse acknowledge(String token, String id, Map<String, Object> told) {
        return post(token, "/invoices/" + id + "/acknowledgements", told);
    }

    /// How many changes of the document the feed has.
    private long revisions(String id) {
        return count("SELECT count(*) FROM change WHERE document_id = '" + id + "'");
    }
}
