package se.samverka.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/// From the system to a decision of the real minutes, by addresses alone.
@QuarkusTest
class OparlWalkApiTest extends ApiTest {

    /// The real minutes are not part of the repository. Where they are absent the test prints so and is skipped.
    @Test
    @EnabledIf("se.samverka.meetings.MinutesImportApiTest#realMinutesAreThere")
    void the_recommendation_in_the_real_minutes_is_found_by_following_addresses() throws IOException {
        // Given
        var organisation = OparlFixture.newOrganisation();
        var name = "Strategisk regional beredning " + organisation;
        var body = OparlFixture.body(organisation, Map.of("name", name));
        String meeting = Api.importText(
                        Api.secretary(), Files.readString(MinutesImportApiTest.REAL), Map.of("body", body))
                .then()
                .statusCode(201)
                .extract()
                .path("meeting.id");
        OparlFixture.announce(meeting, "2024-04-25");
        // When
        var corporation = one(OparlFixture.all(address(OparlFixture.system(), "body")), "name", organisation);
        var committee = one(OparlFixture.all(address(corporation, "organization")), "name", name);
        var held = one(OparlFixture.all(address(committee, "meeting")), "name", "Sammanträde 2024-04-19");
        assertThat(held.path("agendaItem")
                        .valueStream()
                        .map(item -> item.path("number").asText()))
                .hasSize(15)
                .startsWith("§ 15")
                .endsWith("§ 29");
        var inside = one(held.path("agendaItem").valueStream().toList(), "number", "§ 22");
        var item = OparlFixture.follow(address(inside, "id"));
        var file = item.path("resolutionFile");
        // Then
        assertThat(item.path("result").asText()).isEqualTo("Rekommendation");
        assertThat(item.path("resolutionText").asText()).containsIgnoringCase("rekommendera");
        if (item.has("consultation")) {
            var paper = OparlFixture.follow(address(OparlFixture.follow(address(item, "consultation")), "paper"));
            assertThat(paper.path("name").asText()).isEqualTo(item.path("name").asText());
        }
        assertThat(OparlFixture.follow(address(item, "meeting"))).isEqualTo(OparlFixture.follow(address(held, "id")));
        var pdf = OparlFixture.client()
                .urlEncodingEnabled(false)
                .get(URI.create(address(file, "accessUrl")))
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray();
        assertThat(new String(pdf, 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
        for (var list : List.of("meeting", "agendaItem", "paper", "consultation", "file")) {
            assertThat(OparlFixture.all(address(corporation, list)))
                    .isNotEmpty()
                    .allSatisfy(object -> assertThat(OparlFields.problems(object))
                            .as(object.toString())
                            .isEmpty());
        }
    }

    private static JsonNode one(List<JsonNode> objects, String field, String value) {
        return objects.stream()
                .filter(object -> object.path(field).asText().equals(value))
                .findFirst()
                .orElseThrow();
    }

    private static String address(JsonNode object, String field) {
        return object.path(field).asText();
    }
}
