package se.samverka.agreements.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static se.samverka.agreements.Api.*;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverka.deploy.embedded.SamverkaInfrastructure;
import se.samverka.platform.contract.EventContract;
import se.samverka.platform.value.Sha256;

/// An event stays as large as the terms that count from today, however often an agreement is amended; and terms
/// that are too large for one are refused before they can bind anybody.
@QuarkusTest
@QuarkusTestResource(
        value = SamverkaInfrastructure.class,
        initArgs = @ResourceArg(name = "service", value = "agreements"))
class EventSizeTest {

    private static final String TOPIC = "agreements.agreements.v1";
    private static final int AMENDMENTS = 20;

    @BeforeEach
    void register() {
        organisations();
    }

    @Test
    void twenty_amendments_add_a_line_each_to_the_event_and_the_hashes_are_those_of_the_words() {
        var id = inForce("Många ändringar");
        int events = 5;
        for (int i = 0; i < AMENDMENTS; i++) {
            amended(id, "60000%02d.00".formatted(i));
            events += 4;
            if (i == 0) {
                awaitEvents(id, events);
            }
        }
        var all = awaitEvents(id, events);
        var first = all.get(8).value();
        var last = all.getLast().value();
        // A version that is over is its number, its first day and its hash.
        assertThat(bytes(last)).isLessThan(bytes(first) + AMENDMENTS * 150);
        var versions = new JsonPath(last).<java.util.Map<String, Object>>getList("versions");
        assertThat(versions).hasSize(AMENDMENTS + 1);
        assertThat(versions.subList(0, AMENDMENTS))
                .allSatisfy(version -> assertThat(version).containsOnlyKeys("version", "effectiveFrom", "hash"));
        assertThat(versions.getLast()).containsKeys("terms", "approvals");
        // Each was carried in full by the event that made it, and its owner answers the same words.
        for (int number = 2; number <= AMENDMENTS; number++) {
            var made = all.get(4 + 4 * (number - 1)).value();
            var words = field(made, number);
            assertThat(Sha256.hex(words)).isEqualTo(versions.get(number - 1).get("hash"));
            var answer = as("samverka-finance", null, "agreements:versions")
                    .get("/agreements/" + id + "/versions/" + number)
                    .then()
                    .statusCode(200)
                    .body("hash", is(versions.get(number - 1).get("hash")))
                    .extract()
                    .asString();
            assertThat(answer).contains("\"terms\":" + words);
        }
    }

    @Test
    void the_event_of_a_correction_carries_the_version_that_it_corrects() {
        var id = inForce("Rättas");
        amended(id, "6000000.00");
        corrected(id, """
                        {"version":1,"reason":"Skrivfel","changes":[{"pointer":"/title","from":"Rättas","to":"Rättat"}]}""").then().statusCode(201);
        var corrected = awaitEvent(
                id, event -> event.<String>getList("versions.terms.title").equals(List.of("Rättat", "Ändrat")));
        amended(id, "7000000.00");
        var later = awaitEvent(id, event -> event.getList("versions").size() == 3);
        assertThat(later.<Object>getList("versions.terms").stream().map(java.util.Objects::nonNull))
                .containsExactly(false, false, true);
        assertThat(later.getString("versions[0].hash")).isEqualTo(corrected.getString("versions[0].hash"));
    }

    @Test
    void a_version_that_lies_ahead_goes_out_in_full_until_it_is_over() {
        var id = inForce("Framåt");
        // In force today, from 2029, and from 2028: the last two both come to count.
        amendedFrom(id, "2029-01-01", "6000000.00");
        amendedFrom(id, "2028-01-01", "7000000.00");
        var ahead = new JsonPath(awaitEvents(id, 13).getLast().value());
        assertThat(ahead.<Object>getList("versions.terms").stream().map(java.util.Objects::nonNull))
                // The second never counts: the third is newer and begins before it.
                .containsExactly(true, false, true);
    }

    @Test
    void four_clauses_of_a_thousand_branches_are_refused_with_their_size_and_the_next_event_goes_out() {
        var terms =
                termsFields("Stort", "5000000.00").replace("\"fundingClauses\":[", "\"fundingClauses\":[" + large(4));
        admin().body("{\"kind\":\"COOPERATION_AGREEMENT\"," + terms + "}")
                .post("/agreements")
                .then()
                .statusCode(422)
                .body("code", is("terms-too-large"))
                .body("errors[0].detail", matchesPattern(".*\\b1[0-9]{6}\\b.*\\b524288\\b.*"));
        var id = inForce("Liten");
        admin().body("{\"effectiveFrom\":\"2026-01-01\",\"reason\":\"Större\",\"terms\":{" + terms + "}}")
                .post("/agreements/" + id + "/amendments")
                .then()
                .statusCode(422)
                .body("errors.code", contains("terms-too-large"))
                .body("errors.pointer", contains("/terms"));
        var draft = drafted("Skrivs om");
        changeOf(draft)
                .body("{\"kind\":\"COOPERATION_AGREEMENT\"," + terms + "}")
                .put("/agreements/" + draft)
                .then()
                .statusCode(422)
                .body("errors.code", contains("terms-too-large"));
        awaitEvents(id, 5);
    }

    @Test
    void the_largest_terms_that_are_taken_are_approved_corrected_and_dissolved() {
        var clauses = large(1);
        var terms =
                termsFields("Störst", "5000000.00").replace("\"fundingClauses\":[", "\"fundingClauses\":[" + clauses);
        int room = 512 * 1024 - bytes("{\"kind\":\"COOPERATION_AGREEMENT\"," + terms + "}");
        assertThat(room).isPositive();
        var id = inForce("Störst");
        String amendment = admin().body(
                        "{\"effectiveFrom\":\"2026-01-01\",\"reason\":\"Större\",\"terms\":{" + terms + "}}")
                .post("/agreements/" + id + "/amendments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        for (var party : List.of(ESKILSTUNA, VASTERAS, MDU)) {
            approveAmendment(id, amendment, party).then().statusCode(201);
        }
        var longTitle = "x".repeat(20_000);
        corrected(
                        id,
                        "{\"version\":2,\"reason\":\"Skrivfel\",\"changes\":[{\"pointer\":\"/fundingClauses/0/title\",\"from\":\"Gemensam\",\"to\":\""
                                + "å".repeat(300) + "\"},{\"pointer\":\"/purpose\",\"to\":\"" + longTitle + "\"}]}")
                .then()
                .statusCode(201);
        dissolved(id, "{\"effectiveOn\":\"2027-06-30\",\"reason\":\"" + longTitle + "\"}")
                .then()
                .statusCode(201);
        var last = awaitEvent(id, event -> "2027-06-30".equals(event.getString("dissolvedOn")));
        assertThat(last.getString("versions[-1].terms.purpose")).isEqualTo(longTitle);
    }

    private static String large(int clauses) {
        return IntStream.range(0, clauses)
                .mapToObj(c -> "{\"clauseId\":\"s" + c
                        + "\",\"title\":\"Gemensam\",\"kind\":\"SHARED_CONTRIBUTION\",\"payee\":\"" + MDU
                        + "\",\"annualAmount\":\"1000000.00\",\"split\":{\"method\":\"EQUAL\",\"branches\":["
                        + IntStream.range(0, 1_000)
                                .mapToObj(b -> "{\"branchId\":\"gren-" + b + "\",\"title\":\"" + "x".repeat(200)
                                        + "\",\"payer\":\"" + VASTERAS + "\"}")
                                .collect(Collectors.joining(","))
                        + "]}},")
                .collect(Collectors.joining());
    }

    private static void amended(String id, String amount) {
        approvedByAll(id, amendment(id, amount));
    }

    private static void amendedFrom(String id, String day, String amount) {
        String amendment = admin().body("""
                        {"effectiveFrom":"%s","reason":"Senare","terms":{%s}}""".formatted(day, termsFields("Senare", amount)))
                .post("/agreements/" + id + "/amendments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        approvedByAll(id, amendment);
    }

    private static void approvedByAll(String id, String amendment) {
        for (var party : List.of(ESKILSTUNA, VASTERAS, MDU)) {
            approveAmendment(id, amendment, party).then().statusCode(201);
        }
    }

    private static List<ConsumerRecord<String, String>> awaitEvents(String id, int count) {
        await().atMost(Duration.ofSeconds(30)).until(() -> sent(id).size() >= count);
        return sent(id);
    }

    private static JsonPath awaitEvent(String id, Predicate<JsonPath> condition) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> sent(id).stream()
                                .map(event -> new JsonPath(event.value()))
                                .filter(condition)
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private static List<ConsumerRecord<String, String>> sent(String id) {
        return EventContract.sent(SamverkaInfrastructure.current().kafka().bootstrapServers(), TOPIC, Set.of(id));
    }

    /// The words of a version, character for character as the event has them.
    private static String field(String event, int version) {
        int start = event.indexOf("\"terms\":", event.indexOf("{\"version\":" + version + ",")) + "\"terms\":".length();
        int depth = 0;
        for (int i = start; i < event.length(); i++) {
            depth += event.charAt(i) == '{' ? 1 : event.charAt(i) == '}' ? -1 : 0;
            if (depth == 0) {
                return event.substring(start, i + 1);
            }
        }
        throw new AssertionError(event);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
