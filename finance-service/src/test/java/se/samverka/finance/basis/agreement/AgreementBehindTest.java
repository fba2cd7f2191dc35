package se.samverka.finance.basis.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverka.finance.AgreementFixture;
import se.samverka.finance.FakeAgreements;
import se.samverka.finance.Figures;
import se.samverka.finance.Publisher;
import se.samverka.finance.ServiceTest;
import se.samverka.finance.TermsFixture;
import se.samverka.terms.Terms;

/// Finance asks agreements-service for the current revision, so that nothing is issued or refused on an outdated
/// agreement. Callers need no scope for agreements: finance asks with its own token.
@QuarkusTest
class AgreementBehindTest extends ServiceTest {

    private static final LocalDate AHEAD = LocalDate.of(2028, 1, 1);

    static Stream<Arguments> changes() {
        return Stream.of(
                change("notice-recorded", one -> one.noticed(Figures.VASTERAS, AHEAD)),
                change("dissolution-recorded", one -> one.ending(AHEAD)),
                change("agreement-contested", one -> one.contested(Figures.VASTERAS)),
                change("contest-ended", one -> one.boundTo(Figures.VASTERAS, 1)),
                change("party-bound", one -> one.boundTo(Figures.VASTERAS, 1)),
                change("approval-recorded", one -> one.boundTo(Figures.VASTERAS, 1)),
                change("agreement-amended", one -> one.amended(AHEAD, titled("Efter ändring"))),
                change("agreement-corrected", one -> one.corrected(1, titled("Rättad"))),
                change("correction-proposed", one -> one.as("IN_FORCE")),
                change("commitment-recorded", one -> one.committed(List.of(commitment(false)))),
                change("commitment-confirmed", one -> one.committed(List.of(commitment(true)))),
                change("external-funding-recorded", one -> one.reached(List.of())));
    }

    private static Arguments change(String fact, UnaryOperator<AgreementFixture> change) {
        return Arguments.of(fact, change);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void nothing_is_requisitioned_adjusted_or_credited_until_the_event_arrives(
            String fact, UnaryOperator<AgreementFixture> change) {
        // Given: a requisitioned year, and a newer revision in agreements-service that finance has not received
        var agreement = inForce();
        requisition(mdu(), agreement.id(), 2026, "2026-01-10").statusCode(201);
        var invoice = invoiceOf(agreement, Figures.ESKILSTUNA.value());
        var next = change.apply(agreement);
        stands(next);
        // When
        behind(requisition(mdu(), agreement.id(), 2027, "2027-01-10"));
        behind(post(mdu(), "/requisitions?dryRun=true", Map.of("agreementId", agreement.id(), "year", 2027)));
        behind(adjust(mdu(), agreement.id(), 2026));
        behind(post(mdu(), "/adjustments?dryRun=true", Map.of("agreementId", agreement.id(), "year", 2026)));
        behind(credit(invoice));
        // Then
        assertThat(invoices(agreement.id(), "&status=ISSUED").getList("invoices"))
                .hasSize(2);
        assertThat(count("SELECT count(*) FROM requisition WHERE agreement_id = '" + agreement.id() + "'"))
                .isOne();
        // When: the event arrives
        tell(next, fact);
        // Then
        requisition(mdu(), agreement.id(), 2027, "2027-01-10").statusCode(201);
        adjust(mdu(), agreement.id(), 2026).body("code", not(equalTo("agreement-behind")));
        credit(invoice).statusCode(201);
    }

    @Test
    void an_agreement_that_has_entered_into_force_meanwhile_is_not_reported_as_not_in_force() {
        var proposed = proposed();
        var entered = proposed.as("IN_FORCE");
        stands(entered);
        behind(requisition(mdu(), proposed.id(), 2026, "2026-01-10"));
        // When: the event arrives
        tell(entered, "agreement-entered-into-force");
        requisition(mdu(), proposed.id(), 2026, "2026-01-10").statusCode(201);
        // Then: finance has asked with its own token, once for each request
        var asked = FakeAgreements.current().askedOf(proposed.id());
        assertThat(asked).hasSize(2).allSatisfy(one -> {
            assertThat(one.method()).isEqualTo("GET");
            assertThat(one.path()).isEqualTo("/agreements/v1/agreements/" + proposed.id() + "/revision");
            assertThat(one.authorization()).startsWith("Bearer of-finance-");
            assertThat(one.traceparent()).isNotNull();
        });
    }

    @Test
    void an_agreement_unknown_to_finance_is_404_only_for_those_who_may_not_see_it() {
        var unheard = UUID.randomUUID();
        FakeAgreements.current().stands(unheard, 3, Figures.MDU, Figures.ESKILSTUNA);
        behind(requisition(mdu(), unheard, 2026, "2026-01-10"));
        behind(adjust(mdu(), unheard, 2026));
        behind(requisition(admin(), unheard, 2026, "2026-01-10"));
        var outsider = token(Figures.REGION.value(), "finance:write", "agreements:read");
        unknown(requisition(outsider, unheard, 2026, "2026-01-10"));
        unknown(adjust(outsider, unheard, 2026));
        unknown(requisition(mdu(), UUID.randomUUID(), 2026, "2026-01-10"));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 404, 503})
    void a_caller_without_access_cannot_tell_an_agreement_from_a_missing_one(int status) {
        var agreement = inForce();
        var nothing = UUID.randomUUID();
        var later = "{\"revision\":99,\"due\":true,\"readers\":[\"%s\"]}".formatted(Figures.MDU.value());
        FakeAgreements.current().answersRevision(agreement.id(), status, later);
        FakeAgreements.current().answersRevision(nothing, status == 503 ? 503 : 404, "{}");
        var outsider = token(Figures.REGION.value(), "finance:write");
        var there = requisition(outsider, agreement.id(), 2026, "2026-01-10").extract();
        var notThere = requisition(outsider, nothing, 2026, "2026-01-10").extract();
        assertThat(there.statusCode()).isEqualTo(notThere.statusCode()).isEqualTo(status == 503 ? 503 : 404);
        assertThat(there.<String>path("code")).isEqualTo(notThere.path("code"));
        assertThat(there.<String>path("detail")).isEqualTo(notThere.path("detail"));
    }

    @Test
    void a_party_brought_in_by_a_revision_unknown_to_finance_is_told_to_wait() {
        var agreement = inForce();
        FakeAgreements.current().stands(agreement.id(), agreement.revision() + 1, Figures.MDU, Figures.REGION);
        behind(requisition(token(Figures.REGION.value(), "finance:write"), agreement.id(), 2026, "2026-01-10"));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1})
    void finance_issues_when_its_revision_is_as_new_or_newer(long ahead) {
        var agreement = inForce();
        FakeAgreements.current().stands(agreement.id(), agreement.revision() + ahead);
        requisition(mdu(), agreement.id(), 2026, "2026-01-10").statusCode(201);
    }

    @Test
    void finance_waits_for_the_event_of_a_party_bound_from_today() {
        var agreement = inForce();
        FakeAgreements.current()
                .answersRevision(
                        agreement.id(),
                        200,
                        "{\"revision\":%d,\"due\":true,\"readers\":[]}".formatted(agreement.revision()));
        behind(requisition(mdu(), agreement.id(), 2026, "2026-01-10"));
    }

    @Test
    void finance_uses_its_own_copy_of_an_agreement_unknown_to_agreements_service() {
        var agreement = inForce();
        FakeAgreements.current().answersRevision(agreement.id(), 404, "{}");
        requisition(mdu(), agreement.id(), 2026, "2026-01-10").statusCode(201);
    }

    @Test
    void a_released_event_is_not_waited_for_but_a_later_one_is() {
        // Given
        var agreement = inForce();
        long lost = agreement.revision() + 1;
        publisher.send(
                Publisher.AGREEMENTS,
                agreement.id().toString(),
                "agreement-sung",
                UUID.randomUUID().toString(),
                "{\"revision\":%d}".formatted(lost).getBytes(StandardCharsets.UTF_8));
        var quarantines = "/quarantines?open=true&agreementId=" + agreement.id();
        await().until(() -> get(admin(), quarantines).extract().<Integer>path("_meta.totalRecords") == 1);
        FakeAgreements.current().stands(agreement.id(), lost);
        requisition(mdu(), agreement.id(), 2026, "2026-01-10").body("code", equalTo("agreement-quarantined"));
        // When
        String letter = get(admin(), quarantines).extract().path("quarantines[0].id");
        as(admin())
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body("{\"reason\":\"Saknar inget\"}")
                .post(BASE + "/quarantines/" + letter + "/releases")
                .then()
                .statusCode(200);
        // Then
        requisition(mdu(), agreement.id(), 2026, "2026-01-10").statusCode(201);
        FakeAgreements.current().stands(agreement.id(), lost + 1);
        behind(adjust(mdu(), agreement.id(), 2026));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0|{}", "403|{}", "429|{}", "500|{}", "503|{}", "200|{}", "200|[", "200|{\"revision\":null}"})
    void while_agreements_service_is_unavailable_agreements_in_force_are_issued_and_others_get_503(
            int status, String body) {
        var agreement = inForce();
        FakeAgreements.current().answersRevision(agreement.id(), status, body);
        requisition(mdu(), agreement.id(), 2026, "2026-01-10").statusCode(201);
        credit(invoiceOf(agreement, Figures.VASTERAS.value())).statusCode(201);
        var proposed = proposed();
        FakeAgreements.current().answersRevision(proposed.id(), status, body);
        requisition(mdu(), proposed.id(), 2026, "2026-01-10")
                .statusCode(503)
                .header("Retry-After", is("5"))
                .body("code", equalTo("agreements-unavailable"));
    }

    @Test
    void a_rejected_token_is_replaced_at_once() {
        var agreement = inForce();
        stands(agreement.as("IN_FORCE"));
        behind(requisition(mdu(), agreement.id(), 2026, "2026-01-10"));
        int logins = FakeAgreements.current().logins();
        FakeAgreements.current().forgetTokens();
        behind(requisition(mdu(), agreement.id(), 2026, "2026-01-10"));
        assertThat(FakeAgreements.current().logins()).isEqualTo(logins + 1);
    }

    @Test
    void a_preview_for_a_version_unknown_to_finance_gets_retry_after() {
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

    private static void unknown(ValidatableResponse answer) {
        answer.statusCode(404).body("code", equalTo("not-found"));
    }

    private AgreementFixture inForce() {
        var agreement = AgreementFixture.inForce(TermsFixture.samhallskontraktet());
        tell(agreement, "agreement-entered-into-force");
        return agreement;
    }

    private AgreementFixture proposed() {
        var proposed =
                AgreementFixture.inForce(TermsFixture.samhallskontraktet()).as("PROPOSED");
        tell(proposed, "agreement-proposed");
        return proposed;
    }

    private static void stands(AgreementFixture agreement) {
        FakeAgreements.current()
                .stands(agreement.id(), agreement.revision(), Figures.MDU, Figures.ESKILSTUNA, Figures.VASTERAS);
    }

    private String invoiceOf(AgreementFixture agreement, String payer) {
        return invoices(agreement.id(), "&status=ISSUED&payer=" + payer).getString("invoices[0].id");
    }

    private ValidatableResponse credit(String invoice) {
        return as(mdu())
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body("{\"amount\":\"1.00\",\"reason\":\"Skäl\"}")
                .post(BASE + "/invoices/" + invoice + "/credits")
                .then();
    }

    private static Terms titled(String title) {
        var terms = TermsFixture.samhallskontraktet();
        return TermsFixture.terms(
                title,
                terms.validFrom(),
                terms.validTo(),
                List.of(Figures.MDU, Figures.ESKILSTUNA, Figures.VASTERAS),
                terms.fundingClauses());
    }

    private static Map<String, Object> commitment(boolean binding) {
        return Map.of(
                "id",
                UUID.randomUUID(),
                "survives",
                false,
                "title",
                "Projekt",
                "payee",
                Figures.MDU,
                "amounts",
                List.of(Map.of("payer", Figures.VASTERAS, "year", 2028, "amount", "1.00", "binding", binding)));
    }
}
