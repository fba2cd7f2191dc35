package se.samverka.finance.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import se.samverka.deploy.embedded.Issuer;
import se.samverka.finance.basis.population.model.PopulationFigure;
import se.samverka.finance.books.invoice.model.Invoice;
import se.samverka.finance.claim.entitlement.model.Obligation;
import se.samverka.finance.history.Replicas.Answer;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;

/// A payee's system, which uses HTTP and alternates between the two replicas.
final class FinanceClient {

    private static final String BASE = "/finance/v1";
    private static final int LARGEST_PAGE = 200;

    private final Replicas replicas;
    private final Issuer issuer;
    private final AtomicInteger turn = new AtomicInteger();

    /// Tokens by organisation; signing costs more than most requests.
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    FinanceClient(Replicas replicas, Issuer issuer) {
        this.replicas = replicas;
        this.issuer = issuer;
    }

    /// @return the status of the answer; 0 where there is no document to act on
    int run(UUID agreementId, Command command) {
        return switch (command) {
            case Command.CallForMoney(var payee, var year, var instalment) ->
                requisition(agreementId, payee, year, instalment).status();
            case Command.Adjustment(var payee, var year) ->
                adjust(agreementId, payee, year).status();
            case Command.Payment(var which, var percent) ->
                PaperFinance.creditable(invoices(agreementId), which)
                        .map(invoice -> pay(invoice, PaperFinance.part(invoice.total(), percent)))
                        .orElse(0);
            case Command.Credit(var which, var percent, var purpose) ->
                PaperFinance.creditable(invoices(agreementId), which)
                        .map(invoice -> changed(
                                invoice,
                                "/credits",
                                Map.of(
                                        "reason",
                                        "Skäl",
                                        "purpose",
                                        purpose,
                                        "amount",
                                        PaperFinance.part(invoice.total().minus(invoice.credited()), percent))))
                        .orElse(0);
        };
    }

    /// Requisitions and adjusts until no issuable draft is left.
    void settle(UUID agreementId) {
        record Open(OrganisationNumber payee, int year, int instalment) {}
        var open = invoices(agreementId).stream()
                .filter(Invoice::isDraft)
                .map(draft -> new Open(draft.payee().organisationNumber(), draft.year(), draft.instalment()))
                .distinct()
                .toList();
        for (var one : open) {
            var instalment = one.instalment() == Obligation.WHOLE_YEAR ? null : (Integer) one.instalment();
            assertThat(requisition(agreementId, one.payee(), one.year(), instalment)
                            .status())
                    .as("422 where the agreement holds no more in the year, of which credit notes are left")
                    .isIn(201, 409, 422);
        }
        for (var one : open) {
            assertThat(adjust(agreementId, one.payee(), one.year()).status()).isIn(201, 409);
        }
    }

    /// One import per day of publication.
    void publish(List<PopulationFigure> figures) {
        figures.stream()
                .collect(Collectors.groupingBy(PopulationFigure::publishedOn))
                .forEach((publishedOn, ofDay) -> {
                    var file = new StringBuilder("area,date,population,source\n");
                    ofDay.forEach(figure -> file.append("%s,%s,%d,%s\n"
                            .formatted(figure.area(), figure.date(), figure.population(), figure.source())));
                    assertThat(replicas.post(
                                            next(),
                                            BASE + "/population-figures?publishedOn=" + publishedOn,
                                            admin(),
                                            file.toString(),
                                            Map.of())
                                    .status())
                            .isEqualTo(201);
                });
    }

    /// Every document as returned by the API.
    List<JsonNode> documents(UUID agreementId) {
        var documents = new ArrayList<JsonNode>();
        for (int page = 1; ; page++) {
            var answer = replicas.get(
                    next(),
                    BASE + "/invoices?agreementId=" + agreementId + "&limit=" + LARGEST_PAGE + "&page=" + page,
                    admin());
            assertThat(answer.status()).as(() -> answer.body().toString()).isEqualTo(200);
            var found = answer.body().path("invoices");
            found.forEach(documents::add);
            if (found.size() < LARGEST_PAGE) {
                return documents;
            }
        }
    }

    /// Runs the service's own verification of its data.
    void assertControlsFindNothing() {
        var ordered = replicas.post(next(), BASE + "/controls", admin(), null, Map.of());
        assertThat(ordered.status()).as(() -> ordered.body().toString()).isEqualTo(202);
        var run = BASE + "/controls?limit=200&run="
                + ordered.body().path("controls").path(0).path("run").asText();
        await().atMost(Duration.ofSeconds(90))
                .untilAsserted(() -> assertThat(
                                replicas.get(next(), run, admin()).body().findValuesAsText("result"))
                        .hasSizeGreaterThan(5)
                        .doesNotContain("WAITING", "RUNNING"));
        var done = replicas.get(next(), run, admin()).body();
        assertThat(done.findValuesAsText("result")).as(done::toPrettyString).containsOnly("PASSED");
    }

    private List<Invoice> invoices(UUID agreementId) {
        return documents(agreementId).stream().map(AnsweredDocument::invoice).toList();
    }

    private Answer requisition(UUID agreementId, OrganisationNumber payee, int year, Integer instalment) {
        var body = new HashMap<String, Object>(Map.of("agreementId", agreementId, "year", year));
        if (instalment != null) {
            body.put("instalment", instalment);
        }
        return replicas.post(next(), BASE + "/requisitions", finance(payee), body, Map.of());
    }

    private Answer adjust(UUID agreementId, OrganisationNumber payee, int year) {
        return replicas.post(
                next(),
                BASE + "/adjustments",
                finance(payee),
                Map.of("agreementId", agreementId, "year", year),
                Map.of());
    }

    private int pay(Invoice invoice, Money amount) {
        return changed(
                invoice,
                "/payments",
                Map.of(
                        "paidOn",
                        LocalDate.now(BusinessTime.ZONE),
                        "amount",
                        amount,
                        "bankReference",
                        UUID.randomUUID()));
    }

    private int changed(Invoice invoice, String path, Map<String, Object> body) {
        var token = finance(invoice.payee().organisationNumber());
        var place = BASE + "/invoices/" + invoice.id();
        var etag = replicas.get(next(), place, token).etag();
        return replicas.post(next(), place + path, token, body, Map.of("If-Match", etag))
                .status();
    }

    private int next() {
        return turn.incrementAndGet() % replicas.count();
    }

    private String finance(OrganisationNumber payee) {
        return tokens.computeIfAbsent(
                payee.value(), number -> issuer.token("client-" + number, number, "finance:read", "finance:write"));
    }

    private String admin() {
        return tokens.computeIfAbsent(
                "platform-admin",
                client -> issuer.token(client, null, "finance:read", "finance:write", "platform:admin"));
    }
}
