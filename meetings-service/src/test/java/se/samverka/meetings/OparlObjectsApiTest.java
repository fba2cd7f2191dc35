package se.samverka.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import se.samverka.deploy.embedded.SamverkaInfrastructure;

/// The objects of OParl, as a client sees them that follows addresses.
@QuarkusTest
class OparlObjectsApiTest extends ApiTest {

    @Test
    void everything_that_addresses_lead_to_is_as_the_standard_says() {
        // Given
        var organisation = OparlFixture.newOrganisation();
        var assembly = OparlFixture.body(
                organisation,
                Map.of("kind", "ASSEMBLY", "minimumSeats", 25, "maximumSeats", 25, "approversRequired", 1));
        var body = OparlFixture.body(organisation);
        Api.seat(body, Api.SALA, "CHAIR");
        OparlFixture.announced(body, "2024-04-19", "HSF240207");
        OparlFixture.announced(assembly, "2024-05-20", "HSF240207");
        // When
        var reached = reached(OparlFixture.corporation(organisation), organisation);
        // Then
        assertThat(reached.values().stream().map(OparlFields::typeOf))
                .as("a type that nothing leads to")
                .containsAll(OparlFields.types());
        assertThat(reached.values())
                .allSatisfy(object -> assertThat(OparlFields.problems(object))
                        .as(object.toString())
                        .isEmpty());
        assertThat(reached)
                .allSatisfy((address, object) ->
                        assertThat(object.path("id").asText()).isEqualTo(address));
        var inside = reached.values().stream()
                .filter(object -> OparlFields.typeOf(object).equals("Body"))
                .findFirst()
                .orElseThrow();
        assertThat(inside.path("mainOrganization").asText()).endsWith("/organizations/" + assembly);
        assertThat(inside.path("legislativeTerm")).hasSize(1);
    }

    @Test
    void the_objects_say_what_the_minutes_say() {
        // Given
        var organisation = OparlFixture.newOrganisation();
        var body = OparlFixture.body(organisation);
        var seat = Api.seat(body, Api.SALA, "CHAIR");
        var meeting = OparlFixture.announced(body, "2024-04-19", "HSF 240207");
        // When
        var shown = OparlFixture.follow(OparlFixture.address("/meetings/" + meeting));
        // Then
        assertThat(shown.path("name").asText()).isEqualTo("Sammanträde 2024-04-19");
        assertThat(shown.path("meetingState").asText()).isEqualTo("durchgeführt");
        assertThat(shown.path("cancelled").asBoolean(true)).isFalse();
        assertThat(shown.path("start").asText()).isEqualTo("2024-04-19T09:00:00+02:00");
        assertThat(shown.at("/location/description").asText()).isEqualTo("Regionhuset, Västerås");
        assertThat(shown.path("agendaItem")).hasSize(2);
        var item = OparlFixture.follow(shown.at("/agendaItem/0/id").asText());
        assertThat(item.path("number").asText()).isEqualTo("§ 1");
        assertThat(item.path("order").asInt(-1)).isZero();
        assertThat(item.path("name").asText()).isEqualTo("Gemensam målbild");
        assertThat(item.path("result").asText()).isEqualTo("Rekommendation");
        assertThat(item.path("resolutionText").asText()).isEqualTo("Målbilden rekommenderas.");
        assertThat(item.path("meeting").asText()).isEqualTo(shown.path("id").asText());
        var other = shown.at("/agendaItem/1");
        assertThat(other.has("result") || other.has("resolutionText") || other.has("consultation"))
                .isFalse();
        var consultation = OparlFixture.follow(item.path("consultation").asText());
        assertThat(consultation.path("role").asText()).isEqualTo("Beredning");
        assertThat(consultation.path("authoritative").asBoolean()).isTrue();
        assertThat(consultation.path("agendaItem").asText())
                .isEqualTo(item.path("id").asText());
        var paper = OparlFixture.follow(consultation.path("paper").asText());
        assertThat(paper.path("reference").asText()).isEqualTo("HSF 240207");
        assertThat(paper.path("name").asText()).isEqualTo("Gemensam målbild");
        assertThat(paper.path("date").asText()).isEqualTo("2024-04-19");
        assertThat(paper.at("/consultation/0/id").asText())
                .isEqualTo(consultation.path("id").asText());
        assertThat(paper.at("/auxiliaryFile/0/id").asText())
                .isEqualTo(item.at("/resolutionFile/id").asText());
        var membership = OparlFixture.follow(OparlFixture.address("/memberships/" + seat.replaceAll(".*/", "")));
        assertThat(membership.path("role").asText()).isEqualTo("Ordförande");
        assertThat(membership.path("votingRight").asBoolean()).isTrue();
        assertThat(membership.path("samverka:organisationNumber").asText()).isEqualTo(Api.SALA);
        var person = OparlFixture.follow(membership.path("person").asText());
        assertThat(person.path("name").asText()).isEqualTo("Eva Exempel");
        assertThat(person.at("/membership/0/id").asText())
                .isEqualTo(membership.path("id").asText());
        var organization = OparlFixture.follow(membership.path("organization").asText());
        assertThat(organization.path("classification").asText()).isEqualTo("Beredning");
        assertThat(organization.at("/membership/0").asText())
                .isEqualTo(membership.path("id").asText());
    }

    @Test
    void one_matter_is_one_paper_whichever_body_deals_with_it_and_another_organisation_has_its_own() {
        // Given
        var organisation = OparlFixture.newOrganisation();
        var committee = OparlFixture.body(organisation);
        var board = OparlFixture.body(organisation, Map.of("kind", "BOARD"));
        OparlFixture.announced(committee, "2024-04-19", "RV240022");
        OparlFixture.announced(board, "2024-05-20", "rv 240022");
        var other = OparlFixture.newOrganisation();
        OparlFixture.announced(OparlFixture.body(other), "2024-04-19", "RV240022");
        // Then
        var papers = OparlFixture.all(
                OparlFixture.corporation(organisation).path("paper").asText());
        assertThat(papers).singleElement().satisfies(paper -> {
            assertThat(paper.path("consultation")).hasSize(2);
            assertThat(paper.path("date").asText()).isEqualTo("2024-04-19");
        });
        assertThat(OparlFixture.all(
                        OparlFixture.corporation(other).path("paper").asText()))
                .singleElement()
                .satisfies(paper -> assertThat(paper.path("consultation")).hasSize(1));
    }

    @Test
    void a_file_is_read_at_one_address_and_saved_at_another() {
        // Given
        var organisation = OparlFixture.newOrganisation();
        var body = OparlFixture.body(organisation);
        var meeting = Api.meeting(body, "2024-04-19");
        for (var title : List.of("Hamnen", "Bryggan")) {
            Api.json(Api.secretary())
                    .body(Map.of("title", title))
                    .post("/meetings/" + meeting + "/agenda")
                    .then()
                    .statusCode(201);
        }
        Api.step(meeting, "convocations", Map.of());
        Api.step(meeting, "closings", Map.of());
        OparlFixture.announce(meeting, "2024-04-19");
        // When
        var files = OparlFixture.all(
                OparlFixture.corporation(organisation).path("file").asText());
        // Then
        assertThat(files.stream().map(file -> file.path("fileName").asText()))
                .containsExactlyInAnyOrder(
                        "protokoll-2024-04-19.pdf",
                        "foredragningslista-2024-04-19.pdf",
                        "protokollsutdrag-1.pdf",
                        "protokollsutdrag-2.pdf");
        for (var file : files) {
            var name = "filename=\"" + file.path("fileName").asText() + "\"";
            for (var disposition : Map.of("accessUrl", "inline; ", "downloadUrl", "attachment; ")
                    .entrySet()) {
                var answer = OparlFixture.client()
                        .urlEncodingEnabled(false)
                        .get(URI.create(file.path(disposition.getKey()).asText()))
                        .then()
                        .statusCode(200)
                        .contentType(file.path("mimeType").asText())
                        .header("Content-Disposition", is(disposition.getValue() + name))
                        .extract()
                        .asByteArray();
                assertThat(new String(answer, 0, 5, StandardCharsets.ISO_8859_1))
                        .isEqualTo("%PDF-");
            }
        }
        var shown = OparlFixture.follow(OparlFixture.address("/meetings/" + meeting));
        assertThat(shown.at("/invitation/fileName").asText()).isEqualTo("foredragningslista-2024-04-19.pdf");
        assertThat(shown.at("/resultsProtocol/fileName").asText()).isEqualTo("protokoll-2024-04-19.pdf");
    }

    @Test
    void an_object_has_a_tag_and_everybody_and_every_site_may_read_it() {
        // Given
        var organisation = OparlFixture.newOrganisation();
        var meeting = OparlFixture.announced(OparlFixture.body(organisation), "2024-04-19", "RV240022");
        var path = "/oparl/meetings/" + meeting;
        // Then
        var answer = Api.nobody().get(path).then().statusCode(200).extract();
        assertThat(Api.secretary().get(path).asString()).isEqualTo(answer.asString());
        Api.nobody()
                .header("If-None-Match", answer.header("ETag"))
                .get(path)
                .then()
                .statusCode(304)
                .header("Access-Control-Allow-Origin", "*");
        for (var unknown : List.of(
                "/oparl/meetings/01936a6e-7c1f-7d30-a9a4-5f3f4b1f0dff",
                "/oparl/meetings/1",
                "/oparl/bodies/" + OparlFixture.newOrganisation(),
                "/oparl/bodies/" + OparlFixture.newOrganisation() + "/meetings",
                "/oparl/bodies/1",
                "/oparl/organizations/01936a6e-7c1f-7d30-a9a4-5f3f4b1f0dff/meetings",
                "/oparl/nothing")) {
            Api.nobody()
                    .get(unknown)
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json")
                    .header("Access-Control-Allow-Origin", is("*"));
        }
        Api.nobody().get("/oparl/bodies?bogus=1").then().statusCode(400).header("Access-Control-Allow-Origin", is("*"));
        Api.nobody().get("/meetings").then().header("Access-Control-Allow-Origin", nullValue());
        Api.nobody().get("/oparl/persons/" + UUID.randomUUID()).then().header("Cache-Control", is("no-store"));
    }

    @Test
    void the_system_says_who_runs_it_and_addresses_are_those_of_the_gateway() {
        Api.nobody()
                .header("Forwarded", "for=192.0.2.7;proto=https;host=\"samverka.example\"")
                .get("/oparl")
                .then()
                .statusCode(200)
                .body("id", is("https://samverka.example/meetings/v1/oparl"))
                .body("body", is("https://samverka.example/meetings/v1/oparl/bodies"))
                .body("oparlVersion", is("https://schema.oparl.org/1.1/"))
                .body("contactEmail", is("api@samverka.example"))
                .body("license", nullValue())
                .body("created", notNullValue())
                .body("website", startsWith("https://"));
        assertThat(OparlFields.problems(OparlFixture.system())).isEmpty();
    }

    @Test
    void an_organisation_is_called_what_agreements_calls_it() throws Exception {
        // Given
        var organisation = OparlFixture.newOrganisation();
        OparlFixture.announced(OparlFixture.body(organisation), "2024-04-19", "RV240022");
        assertThat(OparlFixture.corporation(organisation).path("name").asText()).isEqualTo(organisation);
        // When
        publish(organisation, "Region Exempel", 2);
        publish(organisation, "Region Gammal", 1);
        publish(OparlFixture.newOrganisation(), "En annan", 1);
        // Then
        await().atMost(Duration.ofSeconds(20))
                .until(() -> OparlFixture.corporation(organisation)
                        .path("name")
                        .asText()
                        .equals("Region Exempel"));
        publish(organisation, "Region Gammal", 1);
        publish(organisation, "Region Ny", 3);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> OparlFixture.corporation(organisation)
                        .path("name")
                        .asText()
                        .equals("Region Ny"));
    }

    private static void publish(String organisation, String name, long revision) throws Exception {
        var settings = Map.<String, Object>of(
                "bootstrap.servers", SamverkaInfrastructure.current().kafka().bootstrapServers());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            var event = new ProducerRecord<>(
                    "agreements.organisations.v1",
                    organisation,
                    ("{\"organisationNumber\":\"" + organisation + "\",\"name\":\"" + name + "\",\"revision\":"
                                    + revision + "}")
                            .getBytes(StandardCharsets.UTF_8));
            Map.of(
                            "ce_specversion", "1.0",
                            "ce_id", UUID.randomUUID().toString(),
                            "ce_source", "/agreements",
                            "ce_type", "se.samverka.agreements.organisation-changed.v1",
                            "ce_time", "2026-11-30T08:00:00Z",
                            "content-type", "application/json")
                    .forEach((header, value) -> event.headers().add(header, value.getBytes(StandardCharsets.UTF_8)));
            producer.send(event).get();
        }
    }

    /// Everything that is reached from an object of one organisation, by its address; lists by what is in them.
    private static Map<String, JsonNode> reached(JsonNode start, String organisation) {
        var found = new LinkedHashMap<String, JsonNode>();
        var seen = new HashSet<String>(Set.of(start.path("id").asText()));
        var open = new ArrayDeque<String>(seen);
        while (!open.isEmpty()) {
            var address = open.pop();
            var answer = OparlFixture.follow(address);
            var objects = new ArrayList<JsonNode>();
            if (answer.has("data")) {
                assertThat(answer.has("pagination") && answer.has("links")).isTrue();
                answer.path("data").forEach(objects::add);
            } else {
                found.put(address, answer);
                objects.add(answer);
            }
            for (var object : objects) {
                var next = new TreeSet<>(OparlFields.addresses(object));
                next.add(object.path("id").asText());
                // The list of all organisations leads to those of other tests.
                next.removeIf(one ->
                        one.endsWith("/oparl/bodies") || (one.contains("/bodies/") && !one.contains(organisation)));
                next.stream().filter(seen::add).forEach(open::add);
            }
        }
        return found;
    }
}
