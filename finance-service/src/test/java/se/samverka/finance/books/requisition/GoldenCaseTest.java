package se.samverka.finance.books.requisition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.samverka.finance.AgreementFixture;
import se.samverka.finance.Figures;
import se.samverka.finance.ServiceTest;
import se.samverka.finance.TermsFixture;
import se.samverka.platform.value.Money;

@QuarkusTest
class GoldenCaseTest extends ServiceTest {

    private static final LocalDate START = LocalDate.of(2026, 1, 1);

    @Test
    void stark_is_allocated_requisitioned_and_invoiced_as_the_sources_say() {
        // Given
        var stark = AgreementFixture.inForce(TermsFixture.stark("2450000.00"));
        tell(stark, "agreement-entered-into-force");
        // Then: the allocation
        var branches = "allocations[0].branches";
        get(mdu(), "/allocations?year=2026&agreementId=" + stark.id())
                .statusCode(200)
                .body("allocations.clauseId", contains("parties", "mdu"))
                .body(branches + "[0].branchId", equalTo("sormland"))
                .body(branches + "[0].amount", equalTo("1269000.00"))
                .body(branches + "[0].unassigned", equalTo(true))
                .body(branches + "[0].weight", equalTo(301_944))
                .body(branches + "[1].amount", equalTo("1181000.00"))
                .body(branches + "[1].branches[0].computedAmount", equalTo("590500.00"))
                .body(branches + "[1].branches[0].decidedAmount", equalTo("590000.00"))
                .body(branches + "[1].branches[0].amount", equalTo("590000.00"))
                .body(branches + "[1].branches[0].payer", equalTo("232100-0172"))
                .body(branches + "[1].branches[1].residual", equalTo("500.00"))
                .body(branches + "[1].branches[1].amount", equalTo("591000.00"));
        // When
        requisition(mdu(), stark.id(), 2026, "2026-01-10")
                .statusCode(201)
                .header("Location", notNullValue())
                .body("invoices", hasSize(11))
                .body("invoices.dueDate", everyItem(equalTo("2026-02-09")))
                .body("total", equalTo("1181000.00"));
        // Then: the invoices
        assertThat(sums(stark.id(), 2026, "&status=ISSUED")).containsExactlyInAnyOrderEntriesOf(Figures.STARK_2026);
        var region = invoices(stark.id(), "&status=ISSUED&payer=232100-0172").getString("invoices[0].id");
        get(mdu(), "/invoices/" + region)
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("kind", equalTo("INVOICE"))
                .body("agreementVersion", equalTo(1))
                .body("payee.name", equalTo("Mälardalens universitet"))
                .body("payer.name", equalTo("Region Västmanland"))
                .body("lines[0].branchId", equalTo("region"))
                .body("lines[0].vatCategory", equalTo("O"))
                .body("paid", equalTo("0.00"))
                .body("originalInvoiceId", nullValue());
    }

    @Test
    void a_requisition_in_december_falls_due_on_the_years_earliest_day() {
        var stark = AgreementFixture.inForce(TermsFixture.stark("2450000.00"));
        tell(stark, "agreement-entered-into-force");
        requisition(mdu(), stark.id(), 2026, "2025-12-15")
                .statusCode(201)
                .body("invoices.dueDate", everyItem(equalTo("2026-01-31")));
    }

    @Test
    void samhallskontraktet_gives_two_invoices_a_year_and_none_for_targets_or_for_mdu_itself() {
        var agreement = AgreementFixture.inForce(TermsFixture.samhallskontraktet());
        tell(agreement, "agreement-entered-into-force");
        for (int year = 2026; year <= 2029; year++) {
            requisition(mdu(), agreement.id(), year, year + "-01-10").statusCode(201);
            assertThat(sums(agreement.id(), year, ""))
                    .containsExactlyInAnyOrderEntriesOf(
                            Map.of("212000-0357", "5000000.00", "212000-2080", "5000000.00"));
        }
        requisition(mdu(), agreement.id(), 2030, "2030-01-10")
                .statusCode(422)
                .body("code", equalTo("year-outside-period"));
    }

    @Test
    void an_accord_without_money_has_neither_allocation_nor_invoice() {
        var accord = AgreementFixture.inForce(TermsFixture.terms(
                "Ensam är inte stark", START, LocalDate.of(2027, 12, 31), List.of(Figures.REGION), List.of()));
        tell(accord, "agreement-entered-into-force");
        get(admin(), "/allocations?year=2026&agreementId=" + accord.id())
                .statusCode(200)
                .body("allocations", hasSize(0));
        get(admin(), "/invoices?agreementId=" + accord.id()).statusCode(200).body("invoices", hasSize(0));
    }

    @Test
    void a_raised_contribution_leaves_issued_invoices_as_they_were_and_drafts_the_difference() {
        // Given
        var stark = AgreementFixture.inForce(TermsFixture.stark("2450000.00"));
        tell(stark, "agreement-entered-into-force");
        requisition(mdu(), stark.id(), 2026, "2026-01-10").statusCode(201);
        var issued = bodies(stark.id(), "&status=ISSUED");
        // When: Västmanland's share becomes 1 253 000; the region's decided amount is 590 000.
        var raised = stark.amended(START, TermsFixture.stark("2600000.00"));
        tell(raised, "agreement-amended");
        // Then
        assertThat(bodies(stark.id(), "&status=ISSUED")).isEqualTo(issued);
        var drafts = invoices(stark.id(), "&year=2026&status=DRAFT");
        assertThat(drafts.<String>getList("invoices.kind")).hasSize(10).containsOnly("INVOICE");
        assertThat(Money.sum(drafts.<String>getList("invoices.total").stream()
                        .map(Money::of)
                        .toList()))
                .isEqualTo(Money.of("72000.00"));
        // When
        adjust(mdu(), stark.id(), 2026).statusCode(201).body("documents", hasSize(10));
        // Then
        var sums = sums(stark.id(), 2026, "&status=ISSUED");
        assertThat(sums).containsEntry("232100-0172", "590000.00").hasSize(11);
        assertThat(Money.sum(sums.values().stream().map(Money::of).toList())).isEqualTo(Money.of("1253000.00"));
        assertThat(bodies(stark.id(), "&status=ISSUED")).containsAll(issued);
        adjust(mdu(), stark.id(), 2026).statusCode(409).body("code", equalTo("nothing-to-adjust"));
    }

    @Test
    void a_lowered_contribution_gives_credit_notes_that_refer_to_their_invoices() {
        // Given
        var agreement = AgreementFixture.inForce(TermsFixture.samhallskontraktet());
        tell(agreement, "agreement-entered-into-force");
        requisition(mdu(), agreement.id(), 2026, "2026-01-10").statusCode(201);
        var issued = bodies(agreement.id(), "&status=ISSUED");
        // When: Eskilstuna gives 4 000 000 and Västerås nothing.
        var lowered = TermsFixture.terms(
                "Samhällskontraktet",
                START,
                LocalDate.of(2029, 12, 31),
                List.of(Figures.MDU, Figures.ESKILSTUNA, Figures.VASTERAS),
                List.of(TermsFixture.fixed("eskilstuna", Figures.ESKILSTUNA, "4000000.00")));
        tell(agreement.amended(START, lowered), "agreement-amended");
        // Then
        assertThat(bodies(agreement.id(), "&status=ISSUED")).isEqualTo(issued);
        var drafts = invoices(agreement.id(), "&year=2026&status=DRAFT");
        assertThat(drafts.<String>getList("invoices.kind")).containsExactly("CREDIT_NOTE", "CREDIT_NOTE");
        assertThat(drafts.<String>getList("invoices.total")).containsExactlyInAnyOrder("1000000.00", "5000000.00");
        assertThat(drafts.<String>getList("invoices.originalInvoiceId")).doesNotContainNull();
        // When
        adjust(mdu(), agreement.id(), 2026).statusCode(201).body("documents.kind", everyItem(equalTo("CREDIT_NOTE")));
        // Then
        assertThat(sums(agreement.id(), 2026, ""))
                .containsExactlyInAnyOrderEntriesOf(Map.of("212000-0357", "4000000.00", "212000-2080", "0.00"));
        var credited = invoices(agreement.id(), "&kind=INVOICE&status=CREDITED&year=2026");
        assertThat(credited.<String>getList("invoices.credited")).containsExactly("5000000.00");
        var partly = invoices(agreement.id(), "&kind=INVOICE&status=ISSUED&year=2026");
        assertThat(partly.<String>getList("invoices.credited")).containsExactly("1000000.00");
    }

    /// Dissolved on 2027-06-30, with a project of 800 000 kr from each municipality for 2028. 2027 is owed in full
    /// (proration NONE), 2028 falls from 5 000 000 to 800 000, and nothing is owed for 2029.
    @Test
    void a_dissolved_samhallskontraktet_owes_what_was_decided_before_and_nothing_else() {
        // Given
        var agreement = AgreementFixture.inForce(TermsFixture.samhallskontraktet());
        tell(agreement, "agreement-entered-into-force");
        requisition(mdu(), agreement.id(), 2028, "2027-12-15").statusCode(201);
        // When
        var amounts = List.of(
                Map.of("payer", "212000-0357", "year", 2028, "amount", "800000.00"),
                Map.of("payer", "212000-2080", "year", 2028, "amount", "800000.00"));
        var decidedLate = commitment("Sent beslut", false, amounts);
        tell(
                agreement.dissolved(
                        LocalDate.of(2027, 6, 30), List.of(commitment("Digital välfärd", true, amounts), decidedLate)),
                "agreement-dissolved");
        // Then
        assertThat(sums(agreement.id(), 2027, "&status=DRAFT"))
                .containsExactlyInAnyOrderEntriesOf(Map.of("212000-0357", "5000000.00", "212000-2080", "5000000.00"));
        assertThat(sums(agreement.id(), 2029, "")).isEmpty();
        adjust(mdu(), agreement.id(), 2028).statusCode(201);
        assertThat(sums(agreement.id(), 2028, ""))
                .containsExactlyInAnyOrderEntriesOf(Map.of("212000-0357", "800000.00", "212000-2080", "800000.00"));
        assertThat(invoices(agreement.id(), "&year=2028&kind=INVOICE")
                        .<String>getList("invoices.lines.flatten().description"))
                .contains("Digital välfärd, 2028")
                .doesNotContain("Sent beslut, 2028");
    }

    @Test
    void surviving_commitments_are_requisitioned_after_the_agreement_has_ended() {
        var agreement = AgreementFixture.inForce(TermsFixture.samhallskontraktet());
        tell(agreement, "agreement-entered-into-force");
        var amounts = List.of(Map.<String, Object>of("payer", "212000-2080", "year", 2028, "amount", "800000.00"));
        tell(
                agreement.dissolved(LocalDate.of(2027, 6, 30), List.of(commitment("Digital välfärd", true, amounts))),
                "agreement-dissolved");
        requisition(mdu(), agreement.id(), 2028, "2028-01-10").statusCode(201);
        assertThat(sums(agreement.id(), 2028, "&status=ISSUED"))
                .containsExactlyInAnyOrderEntriesOf(Map.of("212000-2080", "800000.00"));
        requisition(mdu(), agreement.id(), 2029, "2029-01-10").statusCode(422);
    }

    private static Map<String, Object> commitment(String title, boolean survives, List<?> amounts) {
        return Map.of(
                "id",
                UUID.randomUUID(),
                "survives",
                survives,
                "title",
                title,
                "decidedOn",
                "2027-01-20",
                "decidingBody",
                "Styrelsen",
                "payee",
                "202100-2916",
                "amounts",
                amounts);
    }
}
