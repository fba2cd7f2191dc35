package se.samverka.finance.books.requisition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.samverka.finance.AgreementFixture;
import se.samverka.finance.Figures;
import se.samverka.finance.ServiceTest;
import se.samverka.finance.TermsFixture;
import se.samverka.finance.TestClock;
import se.samverka.terms.Terms;

/// With `dryRun=true` the answer shows what is issued later, and nothing is stored. Also tests the warnings in the
/// answer to a requisition.
@QuarkusTest
class DryRunTest extends ServiceTest {

    /// Tables that would show that something was stored. The feed and the outbox are excluded, because earlier
    /// changes still move through them.
    private static final List<String> KEPT = List.of(
            "invoice", "invoice_line", "requisition", "number_series", "journal_entry", "journal_row", "payment");

    @Test
    void a_requisition_issues_what_its_dry_run_showed() throws SQLException {
        var stark = AgreementFixture.inForce(TermsFixture.stark("2450000.00"));
        tell(stark, "agreement-entered-into-force");
        var body = Map.<String, Object>of("agreementId", stark.id(), "year", 2026, "requisitionedOn", "2026-11-20");
        var before = stored();
        // When
        var planned = post(mdu(), "/requisitions?dryRun=true", body)
                .statusCode(200)
                .body("total", equalTo("1181000.00"))
                .extract()
                .jsonPath();
        // Then
        assertThat(stored()).isEqualTo(before);
        assertThat(invoices(stark.id(), "&status=ISSUED").getList("invoices")).isEmpty();
        post(mdu(), "/requisitions", body).statusCode(201);
        var issued = invoices(stark.id(), "&status=ISSUED");
        assertThat(withoutNumbers(planned, "documents")).isEqualTo(withoutNumbers(issued, "invoices"));
        assertThat(planned.getList("documents")).hasSize(11);
        post(mdu(), "/requisitions?dryRun=true", body).statusCode(409).body("code", equalTo("already-requisitioned"));
    }

    @Test
    void an_adjustment_issues_what_its_dry_run_showed() throws SQLException {
        var agreement = contribution("100.00");
        requisition(mdu(), agreement.id(), 2026, "2026-01-10").statusCode(201);
        var body = Map.of("agreementId", agreement.id(), "year", 2026);
        post(mdu(), "/adjustments?dryRun=true", body).statusCode(409).body("code", equalTo("nothing-to-adjust"));
        tell(agreement.amended(LocalDate.of(2026, 1, 1), terms("60.00")), "agreement-amended");
        var before = stored();
        var planned = post(mdu(), "/adjustments?dryRun=true", body)
                .statusCode(200)
                .body("documents.kind", equalTo(List.of("CREDIT_NOTE")))
                .body("total", equalTo("-40.00"))
                .extract()
                .jsonPath();
        assertThat(stored()).isEqualTo(before);
        post(mdu(), "/adjustments", body).statusCode(201).body("warnings", notNullValue());
        assertThat(withoutNumbers(planned, "documents"))
                .isEqualTo(withoutNumbers(invoices(agreement.id(), "&kind=CREDIT_NOTE"), "invoices"));
    }

    @Test
    void a_credit_issues_what_its_dry_run_showed_and_requires_the_same_tag() throws SQLException {
        var agreement = contribution("100.00");
        requisition(mdu(), agreement.id(), 2026, "2026-01-10").statusCode(201);
        var invoice = invoices(agreement.id(), "&status=ISSUED").getString("invoices[0].id");
        var path = "/invoices/" + invoice + "/credits";
        var body = "{\"reason\":\"Nedsättning\",\"amount\":\"30.00\"}";
        var before = stored();
        credit(path + "?dryRun=true", body, null).statusCode(428);
        credit(path + "?dryRun=true", body, "\"old\"").statusCode(412);
        credit(path + "?dryRun=true", body.replace("30.00", "100.01"), "*")
                .statusCode(422)
                .body("errors[0].code", equalTo("more-than-is-left"));
        var planned = credit(path + "?dryRun=true", body, "*")
                .statusCode(200)
                .body("total", equalTo("-30.00"))
                .extract()
                .jsonPath();
        assertThat(stored()).isEqualTo(before);
        credit(path, body, "*").statusCode(201);
        assertThat(withoutNumbers(planned, "documents"))
                .isEqualTo(withoutNumbers(invoices(agreement.id(), "&kind=CREDIT_NOTE"), "invoices"));
    }

    /// Nothing is stored, not even the answer: the key can be used for the real request.
    @Test
    void a_dry_run_does_not_use_up_its_key() {
        var agreement = contribution("100.00");
        var key = UUID.randomUUID().toString();
        for (int time = 0; time < 2; time++) {
            keyed(key, "/requisitions?dryRun=true", agreement.id()).statusCode(200);
        }
        assertThat(invoices(agreement.id(), "&status=ISSUED").getList("invoices"))
                .isEmpty();
        keyed(key, "/requisitions", agreement.id()).statusCode(201);
        post(mdu(), "/requisitions?dryRun=maybe", Map.of("agreementId", agreement.id(), "year", 2026))
                .statusCode(400);
    }

    @Test
    void only_those_who_may_issue_may_run_it_dry() {
        var agreement = contribution("100.00");
        var body = Map.of("agreementId", agreement.id(), "year", 2026);
        for (var path : List.of("/requisitions?dryRun=true", "/adjustments?dryRun=true")) {
            post(vasteras(), path, body).statusCode(403);
            post(admin(), path, body).statusCode(403).body("code", equalTo("not-the-payee"));
        }
    }

    @Test
    void the_answer_warns_of_a_due_date_that_has_passed_and_of_a_lower_number_with_a_later_date() {
        var payee = "212000-2064";
        var first = to(payee);
        var second = to(payee);
        var third = to(payee);
        var token = token(payee, "finance:read", "finance:write");
        requisition(token, first.id(), 2026, TestClock.TODAY.toString())
                .statusCode(201)
                .body("warnings", empty());
        // Due 30 days later, which is before today; and the first document of the series is dated today.
        requisition(token, second.id(), 2026, "2026-05-10")
                .statusCode(201)
                .body("requisitionedOn", equalTo("2026-05-10"))
                .body("warnings.code", equalTo(List.of("due-date-passed", "lower-number-later")))
                .body("warnings[0].detail", containsString("2026-06-09"))
                .body("warnings[1].detail", containsString("2026-000001"));
        post(
                        token,
                        "/requisitions?dryRun=true",
                        Map.of("agreementId", third.id(), "year", 2026, "requisitionedOn", "2026-05-11"))
                .statusCode(200)
                .body("warnings.code", equalTo(List.of("due-date-passed", "lower-number-later")));
        // The stored requisition has no warnings: they belong to the answer.
        assertThat(get(token, "/requisitions?agreementId=" + second.id())
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .getList("requisitions.warnings"))
                .containsOnlyNulls();
    }

    @Test
    void a_requisition_dated_last_year_stores_its_reason() {
        var agreement = contribution("100.00");
        var body = new HashMap<String, Object>(
                Map.of("agreementId", agreement.id(), "year", 2026, "requisitionedOn", "2025-12-20"));
        post(mdu(), "/requisitions", body).statusCode(422).body("code", equalTo("late-reason-missing"));
        for (var reason : List.of("", " sent", "a\u0007b", "x".repeat(501))) {
            body.put("lateReason", reason);
            post(mdu(), "/requisitions", body).statusCode(422);
        }
        body.put("lateReason", "Beslutet justerades i januari");
        var id = post(mdu(), "/requisitions", body)
                .statusCode(201)
                .body("lateReason", equalTo("Beslutet justerades i januari"))
                .body("invoices.number", hasSize(1))
                .body("invoices.number[0]", containsString("2025-"))
                .extract()
                .<String>path("id");
        get(mdu(), "/requisitions/" + id).body("lateReason", equalTo("Beslutet justerades i januari"));
        assertThat(invoices(agreement.id(), "").getList("invoices.issueDate")).containsExactly("2025-12-20");
    }

    /// Would have issued 2030-000001, which could neither be paid nor credited sensibly.
    @Test
    void nothing_is_requisitioned_on_a_future_day_or_in_a_closed_year() {
        var agreement = AgreementFixture.inForce(TermsFixture.samhallskontraktet());
        tell(agreement, "agreement-entered-into-force");
        for (var ahead : List.of("2030-12-31", "2026-12-01")) {
            post(mdu(), "/requisitions", Map.of("agreementId", agreement.id(), "year", 2027, "requisitionedOn", ahead))
                    .statusCode(422)
                    .body("code", equalTo("date-in-the-future"))
                    .body("errors[0].pointer", equalTo("/requisitionedOn"))
                    .body("detail", containsString("2026-11-30"));
        }
        post(
                        mdu(),
                        "/requisitions",
                        Map.of(
                                "agreementId",
                                agreement.id(),
                                "year",
                                2026,
                                "requisitionedOn",
                                "2024-12-31",
                                "lateReason",
                                "Sent"))
                .statusCode(422)
                .body("errors.code", hasItem("requisition-date-out-of-range"));
        assertThat(invoices(agreement.id(), "&status=ISSUED").getList("invoices"))
                .isEmpty();
    }

    private AgreementFixture contribution(String amount) {
        var agreement = AgreementFixture.inForce(terms(amount));
        tell(agreement, "agreement-entered-into-force");
        return agreement;
    }

    private AgreementFixture to(String payee) {
        var agreement = AgreementFixture.inForce(TermsFixture.of2026(TermsFixture.to(
                se.samverka.platform.value.OrganisationNumber.of(payee), "c", Figures.VASTERAS, "100.00")));
        tell(agreement, "agreement-entered-into-force");
        return agreement;
    }

    private static Terms terms(String amount) {
        return TermsFixture.of2026(TermsFixture.fixed("c", Figures.VASTERAS, amount));
    }

    private ValidatableResponse credit(String path, String body, String ifMatch) {
        var request = as(mdu()).contentType(ContentType.JSON).body(body);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.post(BASE + path).then();
    }

    private ValidatableResponse keyed(String key, String path, UUID agreement) {
        return as(mdu())
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body("{\"agreementId\":\"%s\",\"year\":2026}".formatted(agreement))
                .post(BASE + path)
                .then();
    }

    /// Documents by payer and kind, in the parts that a dry run shows.
    private static Map<String, Object> withoutNumbers(JsonPath answer, String list) {
        var documents = new TreeMap<String, Object>();
        for (Map<String, Object> document : answer.<Map<String, Object>>getList(list)) {
            var told = new TreeMap<String, Object>();
            for (var field :
                    List.of("kind", "instalment", "payer", "issueDate", "lines", "total", "originalInvoiceId")) {
                if (document.get(field) != null) {
                    told.put(field, document.get(field));
                }
            }
            documents.put(told.get("kind") + " " + told.get("payer"), told);
        }
        return documents;
    }

    private List<String> stored() throws SQLException {
        var found = new ArrayList<String>();
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            for (var table : KEPT) {
                try (var rows = statement.executeQuery(
                        "SELECT md5(coalesce(string_agg(t::text, '\n' ORDER BY t::text), '')) FROM " + table + " t")) {
                    rows.next();
                    found.add(table + " " + rows.getString(1));
                }
            }
        }
        return found;
    }
}
