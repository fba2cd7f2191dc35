package se.samverka.finance.insight.impact;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import se.samverka.finance.AgreementFixture;
import se.samverka.finance.ServiceTest;
import se.samverka.finance.TermsFixture;
import se.samverka.terms.Mistake;

/// Each mistake in previewed terms has the code and the pointer that the table of the module terms gives. Drafts
/// are tested with the same table.
@QuarkusTest
class MistakesInTermsTest extends ServiceTest {

    @Test
    void terms_without_a_mistake_are_previewed() {
        allocations(Mistake.sound()).statusCode(200);
        impacts(inForce(), Mistake.sound()).statusCode(200);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void a_mistake_in_a_preview_has_the_same_code_and_pointer_as_in_a_draft(Mistake mistake) {
        assertThat(errorsOf(allocations(mistake.terms()))).containsExactly(expected(mistake));
        assertThat(errorsOf(impacts(inForce(), mistake.terms()))).containsExactly(expected(mistake));
    }

    /// A payee that is not a party, and VAT categories: terms drafted before these rules are still computed.
    @ParameterizedTest
    @CsvSource({"payee,232100-0172,not-a-party", "vatCategory,S,vat-not-supported"})
    void existing_terms_are_computed_even_if_a_newer_rule_refuses_them(String field, String value, String code) {
        var terms = Mistake.sound();
        ((ObjectNode) terms.at("/fundingClauses/0")).put(field, value);
        assertThat(errorsOf(allocations(terms))).containsExactly(code + " /terms/fundingClauses/0/" + field);
        as(mdu())
                .header("Prefer", "return=minimal, handling=lenient")
                .contentType("application/json")
                .body(request(terms))
                .post(BASE + "/allocation-previews")
                .then()
                .statusCode(200);
    }

    private static String expected(Mistake mistake) {
        return mistake.code() + " /terms" + mistake.pointer();
    }

    private AgreementFixture inForce() {
        var agreement = AgreementFixture.inForce(TermsFixture.samhallskontraktet());
        tell(agreement, "agreement-entered-into-force");
        return agreement;
    }

    private ValidatableResponse allocations(ObjectNode terms) {
        return post(mdu(), "/allocation-previews", request(terms));
    }

    private static ObjectNode request(ObjectNode terms) {
        var request = JsonNodeFactory.instance.objectNode().put("year", 2026);
        request.set("terms", terms);
        return request;
    }

    private ValidatableResponse impacts(AgreementFixture agreement, ObjectNode terms) {
        var request = JsonNodeFactory.instance
                .objectNode()
                .put("agreementId", agreement.id().toString())
                .put("version", 1)
                .put("effectiveFrom", "2026-01-01");
        request.set("terms", terms);
        return post(mdu(), "/impact-previews", request);
    }

    private static List<String> errorsOf(ValidatableResponse answer) {
        List<Map<String, String>> errors = answer.extract().jsonPath().getList("errors");
        return errors.stream()
                .map(error -> error.get("code") + " " + error.get("pointer"))
                .toList();
    }

    static List<Mistake> mistakes() {
        return Mistake.all();
    }
}
