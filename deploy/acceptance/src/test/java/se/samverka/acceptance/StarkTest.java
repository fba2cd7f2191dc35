package se.samverka.acceptance;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static se.samverka.acceptance.Client.*;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The golden case of the agreement STARK (source document 000), through the gateway.
class StarkTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String TREE = "allocations.find { it.clauseId == 'parties' }.";

    @Test
    void the_allocation_of_2026_is_that_of_the_document() {
        var stark = agreement(STARK);
        admin().queryParam("agreementId", stark)
                .queryParam("year", 2026)
                .get("/finance/v1/allocations")
                .then()
                .statusCode(200)
                .body(TREE + "amount", is("2450000.00"))
                .body(TREE + "branches[0].amount", is("1269000.00"))
                .body(TREE + "branches[0].unassigned", is(true))
                .body(TREE + "branches[0].weight", is(301944))
                .body(TREE + "branches[1].amount", is("1181000.00"))
                .body(TREE + "branches[1].weight", is(280813))
                .body(TREE + "branches[1].branches[0].computedAmount", is("590500.00"))
                .body(TREE + "branches[1].branches[0].decidedAmount", is("590000.00"))
                .body(TREE + "branches[1].branches[0].amount", is("590000.00"))
                .body(TREE + "branches[1].branches[1].amount", is("591000.00"))
                .body(TREE + "branches[1].branches[1].branches", hasSize(10));
        List<String> municipalities = admin().queryParam("agreementId", stark)
                .queryParam("year", 2026)
                .get("/finance/v1/allocations")
                .path(TREE + "branches[1].branches[1].branches.amount");
        assertThat(municipalities).allMatch(amount -> amount.endsWith(".00"));
        assertThat(municipalities.stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("591000.00");
    }

    @Test
    void nothing_is_requisitioned_before_every_entry_condition_is_met() {
        var id = copyOf(agreement(STARK), "STARK innan villkoren är uppfyllda");
        propose(id);
        await().atMost(PATIENCE)
                .untilAsserted(() -> mdu().body(requisitionOf(id))
                        .post("/finance/v1/requisitions")
                        .then()
                        .statusCode(409)
                        .body("code", is("agreement-not-in-force"))
                        .body("errors", hasSize(12))
                        .body("errors.detail", hasItem(containsString("Regionstyrelsen"))));
    }

    @Test
    void a_requisition_issues_eleven_invoices_due_thirty_days_later() {
        var id = starkCopy("STARK rekvireras");
        awaitDrafts(id, 11);
        var requisition = requisition(id, 2026);
        assertThat(requisition.getList("invoices")).hasSize(11);
        assertThat(requisition.getString("total")).isEqualTo("1181000.00");
        var issued = documents(id, 2026);
        // Not before the end of January of the year itself.
        var net = LocalDate.parse(requisition.getString("requisitionedOn")).plusDays(30);
        var earliest = LocalDate.of(2026, 1, 31);
        var due = net.isBefore(earliest) ? earliest : net;
        assertThat(issued).hasSize(11).allSatisfy(invoice -> {
            assertThat(invoice.get("status")).isEqualTo("ISSUED");
            assertThat(invoice.get("dueDate")).isEqualTo(due.toString());
            assertThat(invoice.get("currency")).isEqualTo("SEK");
        });
        assertThat(sum(issued)).isEqualByComparingTo("1181000.00");
        assertThat(totalOf(issued, REGION)).isEqualTo("590000.00");
        mdu().body(requisitionOf(id)).post("/finance/v1/requisitions").then().statusCode(409);
    }

    @Test
    void a_requisition_of_mid_december_is_due_at_the_end_of_january() {
        var id = starkCopy("STARK rekvireras i december");
        awaitDrafts(id, 11);
        var today = LocalDate.now(ZoneId.of("Europe/Stockholm"));
        var december = LocalDate.of(today.getYear() - 1, 12, 15);
        int year = today.getYear();
        lateRequisition(id, year, december);
        assertThat(documents(id, year))
                .isNotEmpty()
                .allSatisfy(invoice -> assertThat(invoice.get("dueDate")).isEqualTo(year + "-01-31"));
    }

    @Test
    void an_erp_client_sees_its_own_invoices_and_no_others() {
        var id = starkCopy("STARK för den som betalar");
        awaitDrafts(id, 11);
        requisition(id, 2026);
        var all = documents(id, 2026);
        List<Map<String, Object>> own = vasteras()
                .queryParam("agreementId", id)
                .get("/finance/v1/invoices")
                .then()
                .statusCode(200)
                .extract()
                .path("invoices");
        assertThat(own)
                .isNotEmpty()
                .allSatisfy(invoice -> assertThat(payer(invoice)).isEqualTo(VASTERAS));
        var anothers = all.stream()
                .filter(invoice -> payer(invoice).equals(REGION))
                .findFirst()
                .orElseThrow()
                .get("id");
        vasteras().get("/finance/v1/invoices/" + anothers).then().statusCode(404);
        vasteras()
                .body(requisitionOf(id))
                .post("/finance/v1/requisitions")
                .then()
                .statusCode(403);
        anonymous().get("/finance/v1/invoices").then().statusCode(401);
    }

    @Test
    void a_raise_becomes_drafts_for_exactly_the_differences_and_leaves_what_is_issued_byte_for_byte() {
        var id = starkCopy("STARK höjs");
        awaitDrafts(id, 11);
        requisition(id, 2026);
        var issuedBefore = bytesOfIssued(id);

        amend(id, "2026-01-01", "2600000.00");

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(drafts(id, 2026)).isNotEmpty());
        assertThat(bytesOfIssued(id)).isEqualTo(issuedBefore);
        // 2 600 000 kr by population to whole thousands: Västmanland 1 253 000 kr. The region's decided 590 000 kr
        // stand,
        // so all of the 72 000 kr more falls on the municipalities.
        var drafts = drafts(id, 2026);
        assertThat(sum(drafts)).isEqualByComparingTo("72000.00");
        assertThat(drafts).noneMatch(draft -> payer(draft).equals(REGION));

        adjust(id);

        assertThat(drafts(id, 2026)).isEmpty();
        assertThat(sum(documents(id, 2026))).isEqualByComparingTo("1253000.00");
        assertSumsAreEntitlements(id);
        assertThat(bytesOfIssued(id)).containsAllEntriesOf(issuedBefore);
    }

    @Test
    void a_cut_becomes_credit_notes_that_refer_to_the_invoices() {
        var id = starkCopy("STARK sänks");
        awaitDrafts(id, 11);
        requisition(id, 2026);
        amend(id, "2026-01-01", "2300000.00");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(drafts(id, 2026)).isNotEmpty());
        assertThat(drafts(id, 2026)).allSatisfy(draft -> {
            assertThat(draft.get("kind")).isEqualTo("CREDIT_NOTE");
            assertThat(draft.get("originalInvoiceId")).isNotNull();
        });
        adjust(id);
        // 2 300 000 kr by population to whole thousands: Västmanland 1 108 000 kr.
        assertThat(sum(documents(id, 2026))).isEqualByComparingTo("1108000.00");
        assertSumsAreEntitlements(id);
    }

    static void awaitDrafts(String id, int count) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(drafts(id, 2026)).hasSize(count));
    }

    static void adjust(String id) {
        issued("/finance/v1/adjustments", Map.of("agreementId", id, "year", 2026));
    }

    /// Each payer's documents sum to what the allocation says the payer owes.
    static void assertSumsAreEntitlements(String id) {
        var entitled = leaves(admin().queryParam("agreementId", id)
                .queryParam("year", 2026)
                .get("/finance/v1/allocations")
                .<List<Map<String, Object>>>path(TREE + "branches"));
        var byPayer = documents(id, 2026).stream().collect(groupingBy(StarkTest::payer));
        assertThat(byPayer.keySet()).isEqualTo(entitled.keySet());
        byPayer.forEach(
                (payer, documents) -> assertThat(sum(documents)).as(payer).isEqualByComparingTo(entitled.get(payer)));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, BigDecimal> leaves(List<Map<String, Object>> branches) {
        var leaves = new java.util.TreeMap<String, BigDecimal>();
        for (var branch : branches) {
            var below = (List<Map<String, Object>>) branch.getOrDefault("branches", List.of());
            leaves.putAll(leaves(below));
            if (branch.get("payer") != null) {
                leaves.put(
                        branch.get("payer").toString(),
                        new BigDecimal(branch.get("amount").toString()));
            }
        }
        return leaves;
    }

    private static Map<String, String> bytesOfIssued(String id) {
        return documents(id, 2026).stream()
                .filter(document -> !document.get("status").equals("DRAFT"))
                .map(document -> document.get("id").toString())
                .collect(toMap(
                        invoice -> invoice,
                        invoice -> mdu().get("/finance/v1/invoices/" + invoice).asString()));
    }

    private static String requisitionOf(String id) {
        return "{\"agreementId\":\"" + id + "\",\"year\":2026}";
    }

    private static String totalOf(List<Map<String, Object>> invoices, String payer) {
        return invoices.stream()
                .filter(invoice -> payer(invoice).equals(payer))
                .map(invoice -> invoice.get("total").toString())
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    static String payer(Map<String, Object> invoice) {
        return ((Map<String, Object>) invoice.get("payer"))
                .get("organisationNumber")
                .toString();
    }
}
