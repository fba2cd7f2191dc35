package se.samverka.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverka.http.BadFields;
import se.samverka.terms.FundingClause.Proration;

/// An invoice has three formats, chosen by `Accept`.
@QuarkusTest
class HeaderFieldsTest extends ServiceTest {

    @Test
    void no_accept_header_causes_a_server_error_on_an_invoice() {
        var path = anInvoice();
        assertThat(BadFields.TABLE.get("Accept"))
                .allSatisfy(accept -> assertThat(as(mdu())
                                .header("Accept", accept)
                                .get(BASE + path)
                                .statusCode())
                        .as(accept)
                        .isIn(200, 400, 406));
    }

    @ParameterizedTest
    @CsvSource({"'', 200", "' ', 200", "a, 400", "/, 400", "image/png, 406"})
    void an_empty_accept_header_is_ignored_and_a_malformed_one_is_400(String accept, int status) {
        var answer = as(mdu())
                .header("Accept", accept)
                .get(BASE + anInvoice())
                .then()
                .statusCode(status);
        if (status == 400) {
            answer.body("code", equalTo("malformed-request"));
        }
    }

    private String anInvoice() {
        var agreement = AgreementFixture.inForce(TermsFixture.stark("2450000.00", Proration.NONE));
        tell(agreement, "agreement-entered-into-force");
        return "/invoices/" + invoices(agreement.id(), "").getString("invoices[0].id");
    }
}
