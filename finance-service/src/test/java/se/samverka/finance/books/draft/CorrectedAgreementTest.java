package se.samverka.finance.books.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.samverka.finance.AgreementFixture;
import se.samverka.finance.Figures;
import se.samverka.finance.ServiceTest;
import se.samverka.finance.TermsFixture;
import se.samverka.terms.FundingClause.Kind;
import se.samverka.terms.Terms;

@QuarkusTest
class CorrectedAgreementTest extends ServiceTest {

    /// A correction changes texts: drafts get the new text, and issued documents stay as they were sent.
    @Test
    void a_correction_changes_no_amounts_and_no_issued_documents() {
        // Given: 2026 is issued; later years are drafts
        var agreement = AgreementFixture.inForce(TermsFixture.samhallskontraktet());
        tell(agreement, "agreement-entered-into-force");
        requisition(mdu(), agreement.id(), 2026, "2026-01-10").statusCode(201);
        var issued = bodies(agreement.id(), "&status=ISSUED");
        var owed = sums(agreement.id(), 2026, "");
        var owedNext = sums(agreement.id(), 2027, "");
        var known = invoices(agreement.id(), "").<String>getList("invoices.id");
        // When
        tell(agreement.corrected(1, titled("Rättat bidrag")), "agreement-corrected");
        // Then
        assertThat(issued).hasSize(2).isEqualTo(bodies(agreement.id(), "&status=ISSUED"));
        assertThat(sums(agreement.id(), 2026, "")).isEqualTo(owed);
        assertThat(sums(agreement.id(), 2027, "")).isEqualTo(owedNext);
        assertThat(invoices(agreement.id(), "").<String>getList("invoices.id"))
                .containsExactlyInAnyOrderElementsOf(known);
        assertThat(invoices(agreement.id(), "&year=2026&status=DRAFT").getList("invoices"))
                .isEmpty();
        assertThat(bodies(agreement.id(), "&year=2027&status=DRAFT"))
                .hasSize(2)
                .allMatch(b -> b.contains("Rättat bidrag"));
        adjust(mdu(), agreement.id(), 2026).statusCode(409).body("code", equalTo("nothing-to-adjust"));
    }

    private static Terms titled(String title) {
        var terms = TermsFixture.samhallskontraktet();
        return TermsFixture.terms(
                terms.title(),
                terms.validFrom(),
                terms.validTo(),
                List.of(Figures.MDU, Figures.ESKILSTUNA, Figures.VASTERAS),
                terms.fundingClauses().stream()
                        .map(c -> c.kind() != Kind.FIXED_CONTRIBUTION
                                ? c
                                : TermsFixture.clause(
                                        c.clauseId(),
                                        c.kind(),
                                        title,
                                        c.payer(),
                                        c.payee(),
                                        c.annualAmount(),
                                        c.amounts(),
                                        c.currency(),
                                        c.vatCategory(),
                                        c.proration(),
                                        c.split()))
                        .toList());
    }
}
