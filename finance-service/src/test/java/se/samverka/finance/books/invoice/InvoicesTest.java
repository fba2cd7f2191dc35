package se.samverka.finance.books.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import se.samverka.finance.AgreementFixture;
import se.samverka.finance.ServiceTest;
import se.samverka.finance.TermsFixture;

@QuarkusTest
class InvoicesTest extends ServiceTest {

    @Test
    void a_payer_sees_its_own_invoices_and_no_others() {
        // Given
        var stark = requisitioned();
        var region = invoices(stark.id(), "&status=ISSUED&payer=232100-0172").getString("invoices[0].id");
        var own = invoices(stark.id(), "&status=ISSUED&payer=212000-2080").getString("invoices[0].id");
        // Then
        get(vasteras(), "/invoices?limit=200&agreementId=" + stark.id())
                .statusCode(200)
                .body("invoices.payer.organisationNumber", everyItem(equalTo("212000-2080")));
        get(vasteras(), "/invoices/" + own).statusCode(200);
        get(vasteras(), "/invoices/" + region).statusCode(404).body("code", equalTo("not-found"));
        get(vasteras(), "/invoices?payer=232100-0172&agreementId=" + stark.id())
                .statusCode(200)
                .body("invoices", hasSize(0));
        get(token("222000-0315", "finance:read"), "/invoices/" + own).statusCode(404);
        get(token("212000-2080", "meetings:read"), "/invoices").statusCode(403);
        get(vasteras(), "/allocations?year=2026&agreementId=" + stark.id()).statusCode(200);
        get(token("222000-0315", "finance:read"), "/allocations?year=2026&agreementId=" + stark.id())
                .statusCode(404);
        for (var path :
                List.of("/invoices", "/invoices/" + own, "/requisitions", "/allocations", "/population-figures")) {
            io.restassured.RestAssured.get(BASE + path).then().statusCode(401).body("code", equalTo("unauthorized"));
        }
    }

    @Test
    void a_list_is_filtered_sorted_and_paged() {
        var stark = requisitioned();
        var list = "/invoices?agreementId=" + stark.id();
        get(mdu(), list + "&status=ISSUED&limit=4&page=3&sort=-total")
                .statusCode(200)
                .body("invoices", hasSize(3))
                .body("_meta.totalRecords", equalTo(11))
                .body("_meta.count", equalTo(3))
                .body("_links.prev.href", containsString("page=2"))
                .body("invoices[2].total", equalTo("9151.00"));
        for (var page : List.of("99", "0", "-1", "2147483647")) {
            get(mdu(), list + "&page=" + page)
                    .statusCode(200)
                    .body("invoices", hasSize(0))
                    .body("_meta.totalRecords", equalTo(33));
        }
        get(mdu(), list + "&dueBefore=2026-02-09").body("invoices", hasSize(0));
        get(mdu(), list + "&dueBefore=2026-02-10").body("_meta.totalRecords", equalTo(11));
        get(mdu(), list + "&year=2027").body("invoices.status", everyItem(equalTo("DRAFT")));
        get(mdu(), list + "&kind=CREDIT_NOTE").body("invoices", hasSize(0));
        for (var wrong : List.of(
                "status=SENT",
                "year=26",
                "payer=218000-2180",
                "agreementId=1",
                "dueBefore=soon",
                "sort=payer",
                "limit=201",
                "page=x",
                "colour=red")) {
            get(mdu(), "/invoices?" + wrong).statusCode(400).contentType("application/problem+json");
        }
    }

    @Test
    void an_unchanged_document_is_answered_with_304() {
        var stark = requisitioned();
        var id = invoices(stark.id(), "&status=ISSUED").getString("invoices[0].id");
        var tag = get(mdu(), "/invoices/" + id).extract().header("ETag");
        as(mdu())
                .header("If-None-Match", tag)
                .get(BASE + "/invoices/" + id)
                .then()
                .statusCode(304);
        as(mdu())
                .header("If-None-Match", "\"other\"")
                .get(BASE + "/invoices/" + id)
                .then()
                .statusCode(200);
        get(mdu(), "/invoices/none").statusCode(404);
        get(mdu(), "/invoices/" + UUID.randomUUID()).statusCode(404);
    }

    @Test
    void every_issued_document_is_published_once_with_its_whole_content() throws IOException {
        // Given
        var stark = requisitioned();
        var expected =
                new HashSet<String>(invoices(stark.id(), "&status=ISSUED").<String>getList("invoices.id"));
        // When
        var events = published(stark.id(), expected.size());
        // Then
        assertThat(events).extracting(ConsumerRecord::key).containsExactlyInAnyOrderElementsOf(expected);
        for (var event : events) {
            var type = new String(event.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
            assertThat(type).isEqualTo("se.samverka.finance.invoice-issued.v1");
            JsonNode data = json.readTree(event.value());
            assertThat(data.get("revision").asLong()).isEqualTo(2);
            var document = get(admin(), "/invoices/" + event.key()).extract().asString();
            JsonNode alone = ((ObjectNode) data).without("revision");
            assertThat(alone.toString()).isEqualTo(document);
        }
    }

    @Test
    void the_changes_feed_shows_each_organisation_its_own_documents() {
        var stark = requisitioned();
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            var changes = everyChange(vasteras());
            assertThat(changes).anyMatch(c -> c.toString().contains(stark.id().toString()));
            assertThat(changes)
                    .filteredOn(c -> c.get("documentType").equals("invoice")
                            && c.get("operation").equals("UPSERT"))
                    .allMatch(c -> c.get("document").toString().contains("212000-2080"));
        });
        get(vasteras(), "/changes?limit=1").body("changes", hasSize(1));
        get(vasteras(), "/changes").body("changes.documentType", not(hasItem("requisition")));
    }

    private List<Map<String, Object>> everyChange(String token) {
        var all = new ArrayList<Map<String, Object>>();
        var after = "";
        boolean more = true;
        while (more) {
            var page = get(token, "/changes?limit=1000" + after)
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            all.addAll(page.getList("changes"));
            after = "&after=" + page.getString("_meta.nextCursor");
            more = page.getBoolean("_meta.more");
        }
        return all;
    }

    private List<ConsumerRecord<String, byte[]>> published(UUID agreementId, int count) {
        var found = new ArrayList<ConsumerRecord<String, byte[]>>();
        try (var consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        infrastructure.kafka().bootstrapServers(),
                        "group.id",
                        UUID.randomUUID().toString(),
                        "auto.offset.reset",
                        "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.subscribe(List.of("finance.invoices.v1"));
            await().atMost(Duration.ofSeconds(30)).until(() -> {
                for (var event : consumer.poll(Duration.ofMillis(200))) {
                    if (new String(event.value(), StandardCharsets.UTF_8).contains(agreementId.toString())) {
                        found.add(event);
                    }
                }
                return found.size() >= count;
            });
        }
        return found;
    }

    private AgreementFixture requisitioned() {
        var stark = AgreementFixture.inForce(TermsFixture.stark("2450000.00"));
        tell(stark, "agreement-entered-into-force");
        requisition(mdu(), stark.id(), 2026, "2026-01-10").statusCode(201);
        return stark;
    }
}
