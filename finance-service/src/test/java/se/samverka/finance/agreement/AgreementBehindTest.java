package se.samverka.finance.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverka.finance.AgreementFixture;
import se.samverka.finance.Figures;
import se.samverka.finance.ServiceTest;
import se.samverka.finance.TermsFixture;

/// What finance has not been told of yet is asked of agreements, so that a requisition is neither issued nor
/// refused on an agreement that is another by now.
@QuarkusTest
@QuarkusTestResource(FakeAgreements.class)
class AgreementBehindTest extends ServiceTest {

    @Test
    void an_agreement_that_has_entered_into_force_meanwhile_is_not_called_not_in_force() {
        var proposed =
                AgreementFixture.inForce(TermsFixture.samhallskontraktet()).as("PROPOSED");
        tell(proposed, "agreement-proposed");
        stands(proposed.id(), "IN_FORCE", 1, bound(1));
        behind(requisition(mdu(), proposed.id(), 2026, "2026-01-10"));
        // When: the event arrives
        tell(proposed.as("IN_FORCE"), "agreement-entered-into-force");
        requisition(mdu(), proposed.id(), 2026, "2026-01-10").statusCode(201);
        var asked = FakeAgreements.current().askedOf(proposed.id()).getFirst();
        assertThat(asked.method()).isEqualTo("GET");
        assertThat(asked.path()).isEqualTo("/agreements/v1/agreements/" + proposed.id());
        assertThat(asked.authorization()).startsWith("Bearer ");
        assertThat(asked.traceparent()).isNotNull();
    }

    @Test
    void an_agreement_that_finance_has_never_heard_of_is_not_called_unknown() {
        var unknown = UUID.randomUUID();
        stands(unknown, "IN_FORCE", 1, bound(1));
        behind(requisition(mdu(), unknown, 2026, "2026-01-10"));
        behind(adjust(mdu(), unknown, 2026));
    }

    @Test
    void an_amendment_and_a_party_that_joined_are_waited_for_too() {
        var agreement = inForce();
        stands(agreement.id(), "IN_FORCE", 2, bound(2));
        behind(requisition(mdu(), agreement.id(), 2026, "2026-01-10"));
        var unbound = agreement.unbound(Figures.ESKILSTUNA);
        tell(unbound, "party-bound");
        stands(agreement.id(), "IN_FORCE", 1, bound(1));
        behind(requisition(mdu(), agreement.id(), 2026, "2026-01-10"));
        assertThat(count("SELECT count(*) FROM requisition WHERE agreement_id = '" + agreement.id() + "'"))
                .isZero();
    }

    @Test
    void whoever_knows_the_same_agrees_and_an_answer_without_bindings_is_compared_by_the_rest() {
        var agreement = inForce();
        FakeAgreements.current()
                .answers(agreement.id(), 200, "{\"status\":\"IN_FORCE\",\"version\":1,\"title\":\"x\",\"parties\":[]}");
        requisition(mdu(), agreement.id(), 2026, "2026-01-10").statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404})
    void a_token_that_agreements_tells_nothing_leaves_finance_with_what_it_knows(int status) {
        var agreement = inForce();
        FakeAgreements.current().answers(agreement.id(), status, "{}");
        requisition(mdu(), agreement.id(), 2026, "2026-01-10").statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 429, 500, 503})
    void while_agreements_is_away_what_is_in_force_goes_on_and_nothing_is_called_not_in_force(int status) {
        var agreement = inForce();
        FakeAgreements.current().answers(agreement.id(), status, "{}");
        requisition(mdu(), agreement.id(), 2026, "2026-01-10").statusCode(201);
        var proposed =
                AgreementFixture.inForce(TermsFixture.samhallskontraktet()).as("PROPOSED");
        tell(proposed, "agreement-proposed");
        FakeAgreements.current().answers(proposed.id(), status, "{}");
        requisition(mdu(), proposed.id(), 2026, "2026-01-10")
                .statusCode(503)
                .header("Retry-After", is("5"))
                .body("code", equalTo("agreements-unavailable"));
    }

    @Test
    void a_preview_of_an_amendment_on_a_version_that_finance_does_not_know_yet_says_when_to_repeat() {
        var agreement = inForce();
        var terms = json.convertValue(TermsFixture.samhallskontraktet(), Map.class);
        behind(post(
                token(Figures.MDU.value(), "agreements:read"),
                "/impact-previews",
                Map.of("agreementId", agreement.id(), "version", 2, "effectiveFrom", "2027-01-01", "terms", terms)));
    }

    private static void behind(ValidatableResponse answer) {
        answer.statusCode(409).header("Retry-After", is("1")).body("code", equalTo("agreement-behind"));
    }

    private AgreementFixture inForce() {
        var agreement = AgreementFixture.inForce(TermsFixture.samhallskontraktet());
        tell(agreement, "agreement-entered-into-force");
        return agreement;
    }

    private static void stands(UUID id, String status, int version, String bindings) {
        FakeAgreements.current()
                .answers(
                        id,
                        200,
                        "{\"id\":\"%s\",\"status\":\"%s\",\"version\":%d,\"bindings\":%s}"
                                .formatted(id, status, version, bindings));
    }

    private static String bound(int last) {
        return Stream.of(Figures.MDU, Figures.ESKILSTUNA, Figures.VASTERAS)
                .map(party ->
                        "{\"party\":\"%s\",\"state\":\"BOUND\",\"versions\":[{\"first\":1,\"last\":%d}],\"bindingFrom\":\"2025-12-01\"}"
                                .formatted(party, last))
                .collect(Collectors.joining(",", "[", "]"));
    }
}
