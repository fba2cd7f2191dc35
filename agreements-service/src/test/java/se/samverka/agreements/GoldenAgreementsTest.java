package se.samverka.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverka.agreements.Api.*;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverka.deploy.embedded.SamverkaInfrastructure;

/// The agreements of the sources, each as a whole: what was sent is what is read, in force. They are the demo's
/// own, so that what people try is what is tested here.
@QuarkusTest
@QuarkusTestResource(
        value = SamverkaInfrastructure.class,
        initArgs = @ResourceArg(name = "service", value = "agreements"))
class GoldenAgreementsTest {

    private static final Path DEMO = Path.of("../deploy/local/src/main/resources/demo");
    private static final ObjectMapper JSON = new ObjectMapper();

    @BeforeEach
    void register() throws IOException {
        for (var organisation : JSON.readTree(Files.readAllBytes(DEMO.resolve("organisations.json")))) {
            assertThat(admin().body(organisation.toString())
                            .put("/organisations/"
                                    + organisation.path("organisationNumber").asText())
                            .statusCode())
                    .isIn(201, 428);
        }
    }

    /// Source: Tjänsteskrivelse Avtal STARK.
    @Test
    void stark_with_its_council_its_group_its_two_duties_and_its_distribution_list() throws IOException {
        var id = readBackAsSent(demo("1-stark.json"));
        var council = read("/agreements/" + id + "/boards").path("boards").path(0);
        assertThat(council.path("seats")).hasSize(3);
    }

    /// Source: Avtal om Samhällskontraktet 2026–2029; it renews the agreement of 2022–2025.
    @Test
    void samhallskontraktet_with_its_predecessor_its_annex_and_its_yearly_follow_up() throws IOException {
        var before = inForce("Samhällskontraktet 2022–2025");
        var whole = demo("2-samhallskontraktet.json");
        ((ObjectNode) whole.path("terms")).put("predecessor", before);
        var id = readBackAsSent(whole);
        assertThat(read("/agreements?predecessor=" + before)
                        .path("agreements")
                        .path(0)
                        .path("id")
                        .asText())
                .isEqualTo(id);
    }

    /// Source: Tjänsteskrivelse Ensam är inte stark.
    @Test
    void ensam_ar_inte_stark_with_its_cooperation_area_and_its_report_back() throws IOException {
        var id = readBackAsSent(demo("3-ensam-ar-inte-stark.json"));
        var sala = "/agreements/" + id + "/cooperation-areas/skollakare/participants/212000-2098";
        assertThat(admin().body("{\"from\":\"2026-03-01\"}").put(sala).statusCode())
                .isEqualTo(201);
        assertThat(read("/agreements/" + id).path("fundingClauses")).isEmpty();
    }

    private static String readBackAsSent(JsonNode whole) {
        var id = sent("/agreements", whole.path("terms"));
        var path = "/agreements/" + id;
        all(path + "/boards", whole.path("boards"));
        for (var annex : whole.path("annexes")) {
            var body = (ObjectNode) annex.deepCopy();
            body.put("boardId", board(path, body.remove("board").asText()));
            var annexPath = path + "/annexes/" + sent(path + "/annexes", body);
            var text = body.remove("text").asText();
            assertReadAsSent(annexPath, body);
            assertThat(read(annexPath).path("revision").path("text").asText()).isEqualTo(text);
        }
        changeOf(id).post(path + "/proposals").then().statusCode(200);
        for (var condition : whole.path("terms").path("entryConditions")) {
            var decision = new java.util.HashMap<String, Object>(JSON.convertValue(whole.path("approvals"), Map.class));
            decision.put("outcome", "APPROVED");
            decision.put("decidingBody", condition.path("decidingBody").asText());
            var approval = path + "/approvals/" + condition.path("party").asText();
            assertThat(admin().body(decision).put(approval).statusCode()).isEqualTo(201);
        }
        all(path + "/follow-ups", whole.path("followUps"));
        all(path + "/cooperation-areas", whole.path("cooperationAreas"));
        var list = whole.path("distributionList");
        admin().header("If-Match", etag(path + "/distribution-list"))
                .body(list.toString())
                .put(path + "/distribution-list")
                .then()
                .statusCode(200);
        assertReadAsSent(path + "/distribution-list", list);
        assertReadAsSent(path, whole.path("terms"));
        assertThat(read(path).path("status").asText()).isEqualTo("IN_FORCE");
        return id;
    }

    private static void all(String path, JsonNode documents) {
        for (var document : documents) {
            assertReadAsSent(located(path, document), document);
        }
    }

    private static String sent(String path, JsonNode document) {
        Response answer = admin().body(document.toString()).post(path);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer.path("id");
    }

    /// Where the API says that the document is from now on.
    private static String located(String path, JsonNode document) {
        Response answer = admin().body(document.toString()).post(path);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        var location = answer.header("Location");
        return location.substring(location.indexOf("/agreements/v1") + "/agreements/v1".length());
    }

    private static String board(String path, String name) {
        for (var board : read(path + "/boards").path("boards")) {
            if (board.path("name").asText().equals(name)) {
                return board.path("id").asText();
            }
        }
        throw new AssertionError("No board is called " + name);
    }

    private static void assertReadAsSent(String path, JsonNode sent) {
        assertThat(asFarAsSent(sent, read(path))).isEqualTo(sent);
    }

    /// What was read without what the platform adds: members that were not sent.
    private static JsonNode asFarAsSent(JsonNode sent, JsonNode read) {
        if (sent instanceof ObjectNode object && read instanceof ObjectNode) {
            var kept = JSON.createObjectNode();
            object.fieldNames().forEachRemaining(name -> {
                if (read.has(name)) {
                    kept.set(name, asFarAsSent(object.path(name), read.path(name)));
                }
            });
            return kept;
        }
        if (sent instanceof ArrayNode array && read instanceof ArrayNode && array.size() == read.size()) {
            var kept = JSON.createArrayNode();
            for (int i = 0; i < array.size(); i++) {
                kept.add(asFarAsSent(array.path(i), read.path(i)));
            }
            return kept;
        }
        return read;
    }

    private static JsonNode read(String path) {
        try {
            return JSON.readTree(
                    admin().get(path).then().statusCode(200).extract().asByteArray());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static JsonNode demo(String name) throws IOException {
        return JSON.readTree(Files.readAllBytes(DEMO.resolve("agreements").resolve(name)));
    }
}
