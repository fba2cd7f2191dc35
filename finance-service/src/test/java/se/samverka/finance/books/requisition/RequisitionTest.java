package se.samverka.finance.books.requisition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import se.samverka.finance.AgreementFixture;
import se.samverka.finance.Figures;
import se.samverka.finance.ServiceTest;
import se.samverka.finance.TermsFixture;

@QuarkusTest
class RequisitionTest extends ServiceTest {

    @Test
    void until_every_condition_is_met_nothing_is_issued_and_the_missing_ones_are_named() {
        var waiting = AgreementFixture.draft(TermsFixture.stark("2450000.00"))
                .waitingFor("232100-0172", "Regionstyrelsen", "LEGAL_FORCE", false)
                .waitingFor("202100-2916", "Rektor", "APPROVAL", true)
                .waitingFor("212000-2080", "Kommunstyrelsen", "LEGAL_FORCE", false)
                .as("PROPOSED");
        tell(waiting, "agreement-proposed");
        requisition(mdu(), waiting.id(), 2026, "2026-01-10")
                .statusCode(409)
                .contentType("application/problem+json")
                .body("code", equalTo("agreement-not-in-force"))
                .body("errors.pointer", contains("/entryConditions/0", "/entryConditions/2"))
                .body("errors[0].detail", containsString("232100-0172"))
                .body("errors[0].detail", containsString("Regionstyrelsen"))
                .body("errors[0].detail", containsString("LEGAL_FORCE"));
        assertThat(bodies(waiting.id(), "")).isEmpty();
    }

    @Test
    void only_the_payees_own_finance_may_requisition() {
        var stark = inForce();
        as("no token")
                .contentType(ContentType.JSON)
                .body("{}")
                .post(BASE + "/requisitions")
                .then()
                .statusCode(401);
        requisition(admin(), stark.id(), 2026, "2026-01-10").statusCode(403).body("code", equalTo("not-the-payee"));
        requisition(vasteras(), stark.id(), 2026, "2026-01-10").statusCode(403);
        requisition(token("212000-2080", "finance:write"), stark.id(), 2026, "2026-01-10")
                .statusCode(403)
                .body("code", equalTo("not-the-payee"));
        requisition(token("222000-0315", "finance:write"), stark.id(), 2026, "2026-01-10")
                .statusCode(404);
        requisition(mdu(), UUID.randomUUID(), 2026, "2026-01-10").statusCode(404);
        adjust(admin(), stark.id(), 2026).statusCode(403);
        adjust(vasteras(), stark.id(), 2026).statusCode(403);
        assertThat(count("SELECT count(*) FROM requisition WHERE agreement_id = '" + stark.id() + "'"))
                .isZero();
    }

    @Test
    void a_year_is_requisitioned_once_and_adjusted_only_afterwards() {
        var stark = inForce();
        adjust(mdu(), stark.id(), 2026).statusCode(409).body("code", equalTo("not-requisitioned"));
        requisition(mdu(), stark.id(), 2026, "2026-01-10").statusCode(201);
        requisition(mdu(), stark.id(), 2026, "2026-01-11")
                .statusCode(409)
                .body("code", equalTo("already-requisitioned"));
        adjust(mdu(), stark.id(), 2026).statusCode(409).body("code", equalTo("nothing-to-adjust"));
        requisition(mdu(), stark.id(), 2029, "2029-01-10").statusCode(422).body("errors[0].pointer", equalTo("/year"));
        requisition(mdu(), stark.id(), 2027, "2024-01-10")
                .statusCode(422)
                .body("code", equalTo("requisition-date-out-of-range"));
        post(mdu(), "/requisitions", Map.of("agreementId", stark.id(), "year", 2027, "instalment", 1))
                .statusCode(422)
                .body("code", equalTo("instalment-unknown"));
    }

    @Test
    void concurrent_requisitions_issue_once_and_leave_no_gap_in_the_numbers() throws Exception {
        // Given
        var agreements = List.of(inForce(), inForce(), inForce());
        var calls = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 4; i++) {
            for (var agreement : agreements) {
                calls.add(() -> requisition(mdu(), agreement.id(), 2026, "2026-01-10")
                        .extract()
                        .statusCode());
            }
        }
        // When
        var answers = new ArrayList<Integer>();
        try (var threads = Executors.newFixedThreadPool(calls.size())) {
            for (var answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
        }
        // Then
        assertThat(answers).containsOnly(201, 409);
        assertThat(answers.stream().filter(a -> a == 201)).hasSize(3);
        for (var agreement : agreements) {
            assertThat(sums(agreement.id(), 2026, "&status=ISSUED"))
                    .containsExactlyInAnyOrderEntriesOf(Figures.STARK_2026);
        }
        assertThat(count("SELECT max(sequence) - count(*) FROM invoice"
                        + " WHERE payee = '202100-2916' AND fiscal_year = 2026"))
                .isZero();
    }

    /// Issuing recalculates under the agreement's lock instead of using drafts that were read. A request for a
    /// draft that has just been recalculated away therefore gets 409, and no document.
    @Test
    void drafts_that_were_recalculated_away_are_not_issued() {
        var agreement = inForce();
        requisition(mdu(), agreement.id(), 2026, "2026-01-10").statusCode(201);
        var raised = agreement.amended(LocalDate.of(2026, 1, 1), TermsFixture.stark("2600000.00"));
        tell(raised, "agreement-amended");
        assertThat(sums(agreement.id(), 2026, "&status=DRAFT")).isNotEmpty();
        tell(raised.amended(LocalDate.of(2026, 1, 1), TermsFixture.stark("2450000.00")), "agreement-amended");
        adjust(mdu(), agreement.id(), 2026).statusCode(409).body("code", equalTo("nothing-to-adjust"));
        assertThat(sums(agreement.id(), 2026, "")).containsExactlyInAnyOrderEntriesOf(Figures.STARK_2026);
        // A year for which nobody owes anything any more.
        assertThat(sums(agreement.id(), 2028, "&status=DRAFT")).isNotEmpty();
        var none = TermsFixture.terms(
                "STARK", LocalDate.of(2026, 1, 1), LocalDate.of(2028, 12, 31), List.of(Figures.MDU), List.of());
        var free = raised.amended(LocalDate.of(2026, 1, 1), TermsFixture.stark("2450000.00"))
                .amended(LocalDate.of(2028, 1, 1), none);
        tell(free, "agreement-amended");
        requisition(mdu(), agreement.id(), 2028, "2028-01-10")
                .statusCode(409)
                .body("code", equalTo("nothing-to-requisition"));
    }

    @Test
    void of_two_concurrent_adjustments_one_issues_and_the_other_finds_nothing() throws Exception {
        var agreement = inForce();
        requisition(mdu(), agreement.id(), 2026, "2026-01-10").statusCode(201);
        tell(agreement.amended(LocalDate.of(2026, 1, 1), TermsFixture.stark("2600000.00")), "agreement-amended");
        var calls = Collections.nCopies(4, (Callable<Integer>)
                () -> adjust(mdu(), agreement.id(), 2026).extract().statusCode());
        var answers = new ArrayList<Integer>();
        try (var threads = Executors.newFixedThreadPool(calls.size())) {
            for (var answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
        }
        assertThat(answers).containsExactlyInAnyOrder(201, 409, 409, 409);
        // Eleven invoices, and ten more: the region's amount is decided and has not changed.
        assertThat(count("SELECT count(*) FROM invoice WHERE year = 2026 AND status <> 'DRAFT' AND agreement_id = '"
                        + agreement.id() + "'"))
                .isEqualTo(21);
    }

    @Test
    void the_same_idempotency_key_issues_once_and_replays_the_answer() {
        var stark = inForce();
        var body = Map.of("agreementId", stark.id(), "year", 2026, "requisitionedOn", "2026-01-10");
        var key = UUID.randomUUID().toString();
        var first = withKey(key, body).statusCode(201).extract().asString();
        var second = withKey(key, body).statusCode(201).extract().asString();
        assertThat(second).isEqualTo(first);
        withKey(key, Map.of("agreementId", stark.id(), "year", 2027)).statusCode(422);
        get(mdu(), "/requisitions?agreementId=" + stark.id())
                .statusCode(200)
                .body("requisitions", hasSize(1))
                .body("requisitions[0].invoices", hasSize(11));
    }

    @Test
    void a_requisition_is_read_by_the_payee_and_by_nobody_else() {
        var stark = inForce();
        var id = requisition(mdu(), stark.id(), 2026, "2026-01-10").extract().<String>path("id");
        get(mdu(), "/requisitions/" + id).statusCode(200).body("total", equalTo("1181000.00"));
        get(admin(), "/requisitions/" + id).statusCode(200);
        get(vasteras(), "/requisitions/" + id).statusCode(404);
        get(vasteras(), "/requisitions").statusCode(200).body("requisitions", hasSize(0));
        get(mdu(), "/requisitions/nothing").statusCode(404);
    }

    @Test
    void a_malformed_request_is_400_and_a_broken_rule_is_422() {
        raw("{").statusCode(400).body("code", equalTo("malformed-json"));
        raw("{\"agreementId\":\"x\",\"year\":2026}").statusCode(400).body("errors[0].pointer", equalTo("/agreementId"));
        raw("{\"agreementId\":\"" + UUID.randomUUID() + "\",\"year\":\"2026\"}").statusCode(400);
        raw("{\"agreementId\":\"" + UUID.randomUUID() + "\",\"year\":2026,\"extra\":1}")
                .statusCode(400)
                .body("code", equalTo("unknown-field"));
        raw("{\"year\":2026}").statusCode(422).body("errors[0].pointer", equalTo("/agreementId"));
        raw("").statusCode(400).body("code", equalTo("body-missing"));
        raw("null").statusCode(400).body("code", equalTo("body-missing"));
    }

    @Test
    void the_database_itself_refuses_to_change_an_issued_invoice() throws SQLException {
        var stark = inForce();
        requisition(mdu(), stark.id(), 2026, "2026-01-10").statusCode(201);
        var issued = " WHERE agreement_id = '" + stark.id() + "' AND status = 'ISSUED'";
        assertThatThrownBy(() -> execute("UPDATE invoice SET total = total + 1" + issued))
                .hasMessageContaining("issued and cannot change");
        assertThatThrownBy(
                        () -> execute("UPDATE invoice SET due_date = '" + LocalDate.MAX.withYear(2999) + "'" + issued))
                .hasMessageContaining("issued and cannot change");
        assertThatThrownBy(() -> execute("DELETE FROM invoice" + issued)).hasMessageContaining("cannot be deleted");
        var anIssued = "(SELECT id FROM invoice" + issued + " LIMIT 1)";
        var ofIssued = " WHERE invoice_id = " + anIssued;
        var aDraft = "(SELECT id FROM invoice WHERE agreement_id = '" + stark.id() + "' AND status = 'DRAFT' LIMIT 1)";
        for (var change : List.of(
                "UPDATE invoice_line SET amount = 1" + ofIssued,
                "UPDATE invoice_line SET invoice_id = " + aDraft + ", line_number = 99" + ofIssued,
                "UPDATE invoice_line SET line_number = 99, invoice_id = " + anIssued + " WHERE invoice_id = " + aDraft,
                "INSERT INTO invoice_line SELECT invoice_id, 99, clause_id, branch_id, description, vat_category, amount"
                        + " FROM invoice_line" + ofIssued,
                "DELETE FROM invoice_line" + ofIssued)) {
            assertThatThrownBy(() -> execute(change)).as(change).hasMessageContaining("lines of an issued document");
        }
        assertThatThrownBy(() -> execute("UPDATE invoice SET credited = total + 1" + issued))
                .isInstanceOf(SQLException.class);
    }

    private AgreementFixture inForce() {
        var stark = AgreementFixture.inForce(TermsFixture.stark("2450000.00"));
        tell(stark, "agreement-entered-into-force");
        return stark;
    }

    private io.restassured.response.ValidatableResponse raw(String body) {
        return as(mdu())
                .contentType(ContentType.JSON)
                .body(body)
                .post(BASE + "/requisitions")
                .then();
    }

    private io.restassured.response.ValidatableResponse withKey(String key, Object body) {
        return as(mdu())
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(body)
                .post(BASE + "/requisitions")
                .then();
    }
}
