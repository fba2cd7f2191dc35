package se.samverka.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static se.samverka.meetings.Api.json;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.samverka.deploy.embedded.SamverkaInfrastructure;

@QuarkusTest
class DecisionsApiTest extends ApiTest {

    @Test
    void approval_publishes_every_decision_once_with_the_whole_document() {
        // Given
        var body = Api.body(Api.newBodyName());
        var meeting = Api.heldMeeting(body, "2024-03-01");
        Api.paragraph(meeting, "Hamnen", "Nämnden rekommenderar kommunerna att laga bryggan.");
        json(Api.secretary())
                .body(Map.of("title", "Övrigt"))
                .post("/meetings/" + meeting + "/paragraphs")
                .then()
                .statusCode(201);
        assertThat(published(meeting)).isEmpty();
        // When
        Api.step(meeting, "minutes-approvals", Api.approval("2024-03-08"));
        // Then
        await().atMost(Duration.ofSeconds(20)).until(() -> published(meeting).size() == 1);
        var event = published(meeting).getFirst();
        assertThat(header(event, "ce_type")).isEqualTo("se.samverka.meetings.decision-recorded.v1");
        var data = JsonPath.from(event.value());
        assertThat(event.key()).isEqualTo(data.getString("id"));
        assertThat(data.getInt("revision")).isEqualTo(1);
        assertThat(data.getInt("paragraph")).isEqualTo(1);
        assertThat(data.getString("outcome")).isEqualTo("RECOMMENDED");
        assertThat(data.getString("approvedOn")).isEqualTo("2024-03-08");
    }

    @Test
    void a_decision_is_linked_to_an_agreement_that_events_have_named() {
        // Given
        var body = Api.body(Api.newBodyName());
        var meeting = Api.heldMeeting(body, "2024-03-01");
        Api.paragraph(meeting, "Avtalet", "Nämnden rekommenderar avtalet.");
        Api.step(meeting, "minutes-approvals", Api.approval("2024-03-08"));
        var agreement = UUID.randomUUID();
        var link = Map.of("meetingId", meeting, "paragraph", 1, "agreementId", agreement, "relation", "RECOMMENDS");
        json(Api.secretary())
                .body(link)
                .post("/agreement-links")
                .then()
                .statusCode(422)
                .body("code", is("agreement-unknown"))
                .body("errors.pointer", contains("/agreementId"));
        // When
        tell(agreement, 2, Api.REGION);
        tell(agreement, 1, Api.SALA);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> json(Api.secretary())
                                .body(link)
                                .post("/agreement-links")
                                .statusCode()
                        == 201);
        // Then
        Api.secretary()
                .get("/decisions?agreementId=" + agreement)
                .then()
                .body("decisions", hasSize(1))
                .body("decisions[0].agreementLinks.relation", contains("RECOMMENDS"));
        Api.secretary().get("/agreement-links?agreementId=" + agreement).then().body("agreementLinks", hasSize(1));
        json(Api.secretary())
                .body(link)
                .post("/agreement-links")
                .then()
                .statusCode(409)
                .body("code", is("agreement-link-exists"));
        json(Api.secretary())
                .body(Map.of("meetingId", meeting, "paragraph", 1, "agreementId", agreement, "relation", "NOTES"))
                .post("/agreement-links")
                .then()
                .statusCode(201);
        await().atMost(Duration.ofSeconds(20)).until(() -> published(meeting).size() == 3);
        var last = published(meeting).getLast();
        assertThat(header(last, "ce_type")).isEqualTo("se.samverka.meetings.decision-linked.v1");
        assertThat(JsonPath.from(last.value()).getInt("revision")).isEqualTo(3);
        assertThat(JsonPath.from(last.value()).getList("agreementLinks.relation", String.class))
                .containsExactly("RECOMMENDS", "NOTES");
    }

    @Test
    void a_link_is_removed_with_its_reason_and_can_be_made_again() {
        // Given
        var meeting = Api.heldMeeting(Api.body(Api.newBodyName()), "2024-03-01");
        Api.paragraph(meeting, "Avtalet", "Nämnden rekommenderar avtalet.");
        Api.step(meeting, "minutes-approvals", Api.approval("2024-03-08"));
        var agreement = UUID.randomUUID();
        tell(agreement, 1, Api.REGION);
        await().atMost(Duration.ofSeconds(20)).until(() -> tryLink(meeting, agreement) == 201);
        var all = "/agreement-links?agreementId=" + agreement;
        var id = Api.secretary().get(all).<String>path("agreementLinks[0].id");
        var etag = Api.secretary().get("/agreement-links/" + id).header("ETag");
        // When
        remove(id, null, "Fel avtal").then().statusCode(428);
        remove(id, etag, " ").then().statusCode(422).body("errors.pointer", contains("/reason"));
        remove(id, etag, "Fel avtal")
                .then()
                .statusCode(201)
                .header("Location", endsWith("/agreement-links/" + id))
                .body("removalReason", is("Fel avtal"))
                .body("removedBy", is(Api.REGION))
                .body("removedAt", is(notNullValue()));
        // Then
        remove(id, etag, "Fel avtal").then().statusCode(412);
        remove(id, Api.secretary().get("/agreement-links/" + id).header("ETag"), "Fel avtal")
                .then()
                .statusCode(409)
                .body("code", is("agreement-link-removed"));
        Api.secretary().get(all).then().body("agreementLinks", empty());
        Api.secretary().get(all + "&removed=true").then().body("agreementLinks.id", contains(id));
        Api.secretary().get("/decisions?agreementId=" + agreement).then().body("decisions", empty());
        assertThat(tryLink(meeting, agreement)).isEqualTo(201);
        await().atMost(Duration.ofSeconds(20)).until(() -> published(meeting).size() == 4);
        assertThat(published(meeting))
                .extracting(event ->
                        JsonPath.from(event.value()).getList("agreementLinks").size())
                .containsExactly(0, 1, 0, 1);
    }

    @Test
    void a_decision_is_published_again_when_everybody_may_read_it() {
        // Given
        var meeting = Api.heldMeeting(Api.body(Api.newBodyName()), "2024-03-01");
        Api.paragraph(meeting, "Hamnen", "Bryggan lagas.");
        Api.step(meeting, "minutes-approvals", Api.approval("2024-03-08"));
        // When
        Api.step(meeting, "announcements", Map.of("announcedOn", "2024-03-11"));
        // Then
        await().atMost(Duration.ofSeconds(20)).until(() -> published(meeting).size() == 2);
        var first = JsonPath.from(published(meeting).getFirst().value());
        var last = JsonPath.from(published(meeting).getLast().value());
        assertThat(first.<Object>get("announcedOn")).isNull();
        assertThat(header(published(meeting).getLast(), "ce_type"))
                .isEqualTo("se.samverka.meetings.decision-announced.v1");
        assertThat(last.getString("announcedOn")).isEqualTo("2024-03-11");
        assertThat(last.getString("organisation")).isEqualTo(Api.REGION);
        assertThat(last.getString("bodyKind")).isEqualTo("COMMITTEE");
        assertThat(last.getInt("revision")).isEqualTo(2);
    }

    @Test
    void consequences_name_the_scopes_that_are_missing_and_need_the_other_services() {
        // Given
        var meeting = Api.heldMeeting(Api.body(Api.newBodyName()), "2024-03-01");
        Api.paragraph(meeting, "Hamnen", "Bryggan lagas.");
        json(Api.secretary())
                .body(Map.of("title", "Övrigt"))
                .post("/meetings/" + meeting + "/paragraphs")
                .then()
                .statusCode(201);
        String decision =
                Api.secretary().get("/meetings/" + meeting + "/paragraphs/1").path("id");
        String undecided =
                Api.secretary().get("/meetings/" + meeting + "/paragraphs/2").path("id");
        // Then
        Api.as(Api.REGION, "meetings:read")
                .get("/decisions/" + decision + "/consequences?year=2024")
                .then()
                .statusCode(200)
                .body("decision.title", is("Hamnen"))
                .body("year", is(2024))
                .body("agreements", empty())
                .body("missingScopes", contains("agreements:read", "finance:read"));
        Api.as(Api.REGION, "meetings:read", "agreements:read")
                .get("/decisions/" + decision + "/consequences")
                .then()
                .statusCode(503)
                .header("Retry-After", is(notNullValue()))
                .body("code", is("agreements-unavailable"));
        Api.as(Api.REGION, "meetings:read")
                .get("/decisions/" + decision + "/consequences?year=tjugo")
                .then()
                .statusCode(400);
        Api.secretary().get("/decisions/" + decision).then().statusCode(200).body("decision", is("Bryggan lagas."));
        Api.as(Api.SALA, "meetings:read").get("/decisions/" + decision).then().statusCode(404);
        Api.as(Api.SALA, "meetings:read")
                .get("/decisions/" + decision + "/consequences")
                .then()
                .statusCode(404);
        Api.secretary().get("/decisions/" + undecided).then().statusCode(404);
        Api.nobody().get("/decisions/" + decision + "/consequences").then().statusCode(401);
    }

    /// Otherwise a party could take over decisions with the body's secretariat.
    @Test
    void a_decision_is_published_with_whose_the_body_was_when_its_minutes_were_approved() {
        // Given
        var name = Api.newBodyName();
        var body = Api.body(name);
        var meeting = Api.heldMeeting(body, "2024-03-01");
        Api.paragraph(meeting, "Hamnen", "Bryggan lagas.");
        Api.step(meeting, "minutes-approvals", Api.approval("2024-03-08"));
        Api.step(meeting, "announcements", Map.of("announcedOn", "2024-03-11"));
        var agreement = UUID.randomUUID();
        tell(agreement, 1, Api.SALA);
        // When
        json(Api.admin())
                .header("If-Match", Api.tagOf("/bodies/" + body))
                .body(Map.of("name", name + " i Sala", "secretariat", Api.SALA, "kind", "BOARD"))
                .put("/bodies/" + body)
                .then()
                .statusCode(200);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> json(Api.as(Api.SALA, "meetings:read", "meetings:write"))
                                .body(Map.of(
                                        "meetingId",
                                        meeting,
                                        "paragraph",
                                        1,
                                        "agreementId",
                                        agreement,
                                        "relation",
                                        "NOTES"))
                                .post("/agreement-links")
                                .statusCode()
                        == 201);
        // Then
        await().atMost(Duration.ofSeconds(20)).until(() -> published(meeting).size() == 3);
        var last = JsonPath.from(published(meeting).getLast().value());
        assertThat(last.getString("body")).isEqualTo(name);
        assertThat(last.getString("organisation")).isEqualTo(Api.REGION);
        assertThat(last.getString("bodyKind")).isEqualTo("COMMITTEE");
    }

    private static Response remove(String link, @Nullable String etag, String reason) {
        var request = json(Api.secretary()).body(Map.of("reason", reason));
        return (etag == null ? request : request.header("If-Match", etag))
                .post("/agreement-links/" + link + "/removals");
    }

    @Test
    void an_older_revision_that_arrives_late_changes_nothing_and_other_parties_agreements_are_unknown() {
        // Given
        var meeting = Api.heldMeeting(Api.body(Api.newBodyName()), "2024-03-01");
        Api.paragraph(meeting, "Avtalet", "Nämnden rekommenderar avtalet.");
        var agreement = UUID.randomUUID();
        var marker = UUID.randomUUID();
        // When: the region leaves in revision 5, and revision 4 arrives late
        tell(agreement, 5, Api.SALA);
        tell(agreement, 4, Api.REGION);
        tell(marker, 1, Api.REGION);
        await().atMost(Duration.ofSeconds(20)).until(() -> tryLink(meeting, marker) == 201);
        // Then
        await().during(Duration.ofMillis(500)).until(() -> tryLink(meeting, agreement) == 422);
    }

    @Test
    void decisions_are_found_by_words_outcome_case_number_and_day() {
        // Given
        var body = Api.body(Api.newBodyName());
        var meeting = Api.heldMeeting(body, "2024-03-01");
        json(Api.secretary())
                .body(Map.of(
                        "title",
                        "Målbilden",
                        "caseNumber",
                        "HN240017",
                        "decision",
                        "Beredningen rekommenderar kommunerna att anta bryggorna."))
                .post("/meetings/" + meeting + "/paragraphs")
                .then()
                .statusCode(201);
        Api.paragraph(meeting, "Vinden", "Informationen noteras.");
        var here = "/decisions?body=" + body;
        // Then
        Api.secretary().get(here + "&q=brygga").then().body("decisions.paragraph", contains(1));
        Api.secretary().get(here + "&q=segelbåt").then().body("decisions", empty());
        Api.secretary().get(here + "&outcome=NOTED").then().body("decisions.paragraph", contains(2));
        Api.secretary().get(here + "&caseNumber=HN240017").then().body("decisions.paragraph", contains(1));
        Api.secretary().get(here + "&from=2024-03-02").then().body("decisions", empty());
        Api.secretary()
                .get(here + "&to=2024-03-01&limit=1")
                .then()
                .body("decisions", hasSize(1))
                .body("_meta.totalRecords", is(2));
    }

    @Test
    void the_changes_feed_shows_unannounced_minutes_to_members_alone() {
        // Given
        var meeting = Api.heldMeeting(Api.body(Api.newBodyName()), "2024-03-01");
        Api.paragraph(meeting, "Hamnen", "Bryggan lagas.");
        await().atMost(Duration.ofSeconds(20)).until(() -> changesOf(meeting, Api.REGION) > 0);
        // Then
        assertThat(changesOf(meeting, Api.SALA)).isZero();
        Api.nobody().get("/changes").then().statusCode(401);
    }

    private static long changesOf(String meeting, String reader) {
        String cursor = null;
        long found = 0;
        boolean more = true;
        while (more) {
            var request = Api.as(reader, "meetings:read").queryParam("limit", 1000);
            var page = (cursor == null ? request : request.queryParam("after", cursor))
                    .get("/changes")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            found += page.getList("changes.href", String.class).stream()
                    .filter(href -> href.contains(meeting))
                    .count();
            cursor = page.getString("_meta.nextCursor");
            more = page.getBoolean("_meta.more");
        }
        return found;
    }

    private static int tryLink(String meeting, UUID agreement) {
        return json(Api.secretary())
                .body(Map.of("meetingId", meeting, "paragraph", 1, "agreementId", agreement, "relation", "NOTES"))
                .post("/agreement-links")
                .statusCode();
    }

    private static void tell(UUID agreement, long revision, String party) {
        var data = """
                {"id":"%s","revision":%d,"status":"IN_FORCE","title":"Hamnavtalet","unheardOf":{"a":1},
                 "versions":[{"version":1,"effectiveFrom":"2024-01-01",
                   "terms":{"title":"Hamnavtalet","parties":[{"organisationNumber":"%s","roles":["FUNDER"]}]}}]}""".formatted(agreement, revision, party);
        var message = new ProducerRecord<>(
                "agreements.agreements.v1", agreement.toString(), data.getBytes(StandardCharsets.UTF_8));
        message.headers()
                .add("ce_id", UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8))
                .add("ce_type", "se.samverka.agreements.agreement-amended.v1".getBytes(StandardCharsets.UTF_8));
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", servers()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(message).get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /// All events about decisions of a meeting, in order.
    private static List<ConsumerRecord<String, String>> published(String meeting) {
        var found = new ArrayList<ConsumerRecord<String, String>>();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        "bootstrap.servers",
                        servers(),
                        "group.id",
                        UUID.randomUUID().toString()),
                new StringDeserializer(),
                new StringDeserializer())) {
            var partitions = consumer.partitionsFor("meetings.decisions.v1").stream()
                    .map(info -> new org.apache.kafka.common.TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.get(one))) {
                consumer.poll(Duration.ofMillis(200)).forEach(event -> {
                    if (event.value().contains(meeting)) {
                        found.add(event);
                    }
                });
            }
        }
        return found;
    }

    private static String header(ConsumerRecord<String, String> event, String name) {
        return new String(event.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static String servers() {
        return SamverkaInfrastructure.current().kafka().bootstrapServers();
    }
}
