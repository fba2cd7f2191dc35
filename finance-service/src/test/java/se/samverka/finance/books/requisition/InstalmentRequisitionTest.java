package se.samverka.finance.books.requisition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import se.samverka.finance.AgreementFixture;
import se.samverka.finance.Figures;
import se.samverka.finance.ServiceTest;
import se.samverka.finance.TermsFixture;

@QuarkusTest
class InstalmentRequisitionTest extends ServiceTest {

    /// 1000.01 kr in halves: the odd öre is in the first.
    @Test
    void each_instalment_is_requisitioned_once_and_has_its_own_due_date() {
        var agreement = inForce("1000.01");
        requisition(agreement.id(), null, "2026-01-10")
                .statusCode(409)
                .body("code", equalTo("nothing-to-requisition"))
                .body("detail", containsString("name one of its instalments"));
        for (int unknown : List.of(-1, 0, 3)) {
            requisition(agreement.id(), unknown, "2026-01-10")
                    .statusCode(422)
                    .body("code", equalTo("instalment-unknown"));
        }
        adjust(mdu(), agreement.id(), 2026).statusCode(409).body("code", equalTo("not-requisitioned"));
        requisition(agreement.id(), 1, "2026-01-10")
                .statusCode(201)
                .body("instalment", equalTo(1))
                .body("total", equalTo("500.01"))
                .body("invoices.dueDate", contains("2026-02-09"));
        requisition(agreement.id(), 1, "2026-01-10").statusCode(409).body("code", equalTo("already-requisitioned"));
        requisition(agreement.id(), 2, "2026-06-10")
                .statusCode(201)
                .body("total", equalTo("500.00"))
                .body("invoices.dueDate", contains("2026-07-31"));
        var second = invoices(agreement.id(), "&status=ISSUED&sort=-dueDate");
        assertThat(second.getInt("invoices[0].instalment")).isEqualTo(2);
        get(mdu(), "/invoices/" + second.getString("invoices[0].id") + "/explanations")
                .statusCode(200)
                .body("agrees", equalTo(true))
                .body("lines[0].instalment.number", equalTo(2))
                .body("lines[0].instalment.share", equalTo("1/2"))
                .body("lines[0].entitlement", equalTo("500.00"))
                .body("lines[0].sentences.sv", hasItem(containsString("delbetalning 2 är 1/2")));
    }

    @Test
    void a_raise_between_instalments_is_adjusted_in_requisitioned_ones_and_drafted_in_the_rest() {
        var agreement = inForce("1000.00");
        requisition(agreement.id(), 1, "2026-01-10").statusCode(201);
        var raised = agreement.amended(LocalDate.of(2026, 1, 1), TermsFixture.inHalves("1400.00"));
        tell(raised, "agreement-amended");
        adjust(mdu(), agreement.id(), 2026)
                .statusCode(201)
                .body("documents", hasSize(1))
                .body("documents[0].total", equalTo("200.00"));
        assertThat(sums(agreement.id(), 2026, "&status=DRAFT")).containsEntry("212000-2080", "700.00");
        requisition(agreement.id(), 2, "2026-06-10").statusCode(201).body("total", equalTo("700.00"));
        assertThat(sums(agreement.id(), 2026, "")).containsEntry("212000-2080", "1400.00");
        adjust(mdu(), agreement.id(), 2026).statusCode(409).body("code", equalTo("nothing-to-adjust"));
    }

    @Test
    void removing_instalments_still_invoices_exactly_what_is_owed() {
        var agreement = inForce("1000.00");
        requisition(agreement.id(), 1, "2026-01-10").statusCode(201);
        var whole = TermsFixture.of2026(TermsFixture.fixed("f", Figures.VASTERAS, "1000.00"));
        tell(agreement.amended(LocalDate.of(2026, 1, 1), whole), "agreement-amended");
        requisition(agreement.id(), null, "2026-06-10").statusCode(201).body("total", equalTo("1000.00"));
        adjust(mdu(), agreement.id(), 2026).statusCode(201);
        assertThat(sums(agreement.id(), 2026, "&status=DRAFT")).isEmpty();
        assertThat(sums(agreement.id(), 2026, "")).containsEntry("212000-2080", "1000.00");
    }

    @Test
    void two_concurrent_requisitions_of_an_instalment_give_one_set_of_invoices() throws Exception {
        var agreement = inForce("1000.00");
        var calls = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 4; i++) {
            calls.add(
                    () -> requisition(agreement.id(), 1, "2026-01-10").extract().statusCode());
        }
        var codes = new ArrayList<Integer>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var answer : threads.invokeAll(calls)) {
                codes.add(answer.get());
            }
        }
        assertThat(codes).containsExactlyInAnyOrder(201, 409, 409, 409);
        assertThat(bodies(agreement.id(), "&status=ISSUED")).hasSize(1);
    }

    private AgreementFixture inForce(String annual) {
        var agreement = AgreementFixture.inForce(TermsFixture.inHalves(annual));
        tell(agreement, "agreement-entered-into-force");
        return agreement;
    }

    private ValidatableResponse requisition(UUID agreementId, Integer instalment, String on) {
        var body = new HashMap<String, Object>();
        body.put("agreementId", agreementId);
        body.put("year", 2026);
        body.put("requisitionedOn", on);
        if (instalment != null) {
            body.put("instalment", instalment);
        }
        return post(mdu(), "/requisitions", body);
    }
}
