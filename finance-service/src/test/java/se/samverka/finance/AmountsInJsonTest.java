package se.samverka.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.core.JsonToken;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import se.samverka.terms.FundingClause.Method;

/// Every response writes amounts as text with two decimals, from one öre to the largest amount allowed.
@QuarkusTest
class AmountsInJsonTest extends ServiceTest {

    /// A number as text, with or without an exponent.
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

    private static final String LARGEST = "1000000000000.00";

    @Test
    void responses_write_amounts_without_exponent_and_with_two_decimals() throws IOException {
        // Given: amounts that BigDecimal would write as 1E+12, and the smallest amount. Divided into whole
        // thousands by weights of 999 999 and 1, the larger gets all of 1 000 000 kr.
        var clauses = List.of(
                TermsFixture.fixed("large", Figures.VASTERAS, LARGEST),
                TermsFixture.fixed("small", Figures.REGION, "0.01"),
                TermsFixture.shared(
                        "split",
                        "1000000.00",
                        null,
                        TermsFixture.split(
                                Method.SHARES,
                                "1000.00",
                                null,
                                TermsFixture.share("a", "99.9999%", Figures.VASTERAS, null),
                                TermsFixture.share("b", "1/1000000", Figures.REGION, null))));
        var terms = TermsFixture.terms(
                "T", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), List.of(Figures.MDU), clauses);
        var agreement = AgreementFixture.inForce(terms);
        tell(agreement, "agreement-entered-into-force");
        requisition(mdu(), agreement.id(), 2026, "2026-01-10").statusCode(201);
        var of = "?agreementId=" + agreement.id();
        String invoice = get(mdu(), "/invoices" + of + "&payer=212000-2080")
                .body("invoices[0].total", equalTo("1000001000000.00"))
                .extract()
                .path("invoices[0].id");
        // When
        var answers = new ArrayList<String>();
        for (var path : List.of(
                "/invoices" + of,
                "/invoices/" + invoice,
                "/invoices/" + invoice + "/explanations",
                "/allocations" + of + "&year=2026",
                "/commitments" + of + "&from=2026&to=2026",
                "/journal-entries" + of,
                "/requisitions" + of,
                "/receivables?payee=202100-2916")) {
            answers.add(get(mdu(), path).statusCode(200).extract().asString());
        }
        answers.add(post(mdu(), "/allocation-previews", Map.of("year", 2026, "terms", terms))
                .statusCode(200)
                .extract()
                .asString());
        answers.add(get(admin(), "/changes?limit=500").statusCode(200).extract().asString());
        // Then
        int amounts = 0;
        for (var answer : answers) {
            amounts += amounts(answer);
        }
        assertThat(amounts).isGreaterThan(50);
    }

    /// Checks every amount in a response and returns their number.
    private int amounts(String answer) throws IOException {
        int amounts = 0;
        try (var parser = json.createParser(answer)) {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token.isNumeric()) {
                    // Only whole numbers: years, revisions, counts, persons.
                    assertThat(token).as(parser.currentName()).isEqualTo(JsonToken.VALUE_NUMBER_INT);
                } else if (token == JsonToken.VALUE_STRING
                        && NUMBER.matcher(parser.getText()).matches()) {
                    assertThat(parser.getText().toLowerCase(java.util.Locale.ROOT))
                            .as(parser.currentName())
                            .doesNotContain("e");
                    amounts += parser.getText().matches("-?[0-9]+\\.[0-9]{2}") ? 1 : 0;
                }
            }
        }
        return amounts;
    }

    @Test
    void an_amount_with_an_exponent_is_refused() {
        for (var wrong : List.of("1E+6", "1e6", "1.0E2", "1.00E0")) {
            post(
                            mdu(),
                            "/allocation-previews",
                            Map.of(
                                    "year",
                                    2026,
                                    "terms",
                                    Map.of("fundingClauses", List.of(Map.of("clauseId", "c", "annualAmount", wrong)))))
                    .statusCode(422)
                    .body(
                            "errors.find { it.pointer == '/terms/fundingClauses/0/annualAmount' }.code",
                            equalTo("amount-invalid"));
        }
    }
}
