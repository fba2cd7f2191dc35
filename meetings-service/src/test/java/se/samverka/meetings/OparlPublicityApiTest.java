package se.samverka.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What OParl shows is public, and what has stopped being public is deleted there.
@QuarkusTest
class OparlPublicityApiTest extends ApiTest {

    private static final String SINCE = "?modified_since=2020-01-01T00%3A00%3A00%2B00%3A00";

    @Inject
    DataSource database;

    /// Something of a type that is not public, beside something that is.
    ///
    /// @param list the list of the organisation that would show it
    /// @param path of the object, `{id}` for what the hidden thing has as its id
    private record Hidden(String list, String path, Makes makes) {}

    @FunctionalInterface
    private interface Makes {
        /// @param body a body with something public
        /// @return the id of what must not show, and a word that must be nowhere
        List<String> in(String organisation, String body);
    }

    static Stream<Hidden> unannounced() {
        Makes meeting = (_, body) -> List.of(OparlFixture.held(body, "2024-09-01", "HEMLIG"), "2024-09-01");
        Makes approved = (_, body) -> {
            var held = OparlFixture.held(body, "2024-09-01", "HEMLIG");
            Api.step(held, "minutes-approvals", Api.approval("2024-09-01"));
            return List.of(held, "HEMLIG");
        };
        return Stream.of(
                new Hidden(
                        "meeting",
                        "/meetings/{id}",
                        (_, body) -> List.of(Api.meeting(body, "2024-09-01"), "2024-09-01")),
                new Hidden("meeting", "/meetings/{id}", meeting),
                new Hidden("meeting", "/meetings/{id}", approved),
                new Hidden("locationList", "/locations/{id}", meeting),
                new Hidden("file", "/meetings/{id}", approved),
                new Hidden("agendaItem", "/agenda-items/{id}", (_, body) -> List.of(second(body, false), "Hemligt")),
                new Hidden("agendaItem", "/agenda-items/{id}", (_, body) -> List.of(second(body, true), "Hemligt")),
                new Hidden("consultation", "/consultations/{id}", (_, body) -> List.of(second(body, false), "HEMLIG")),
                new Hidden("consultation", "/consultations/{id}", (_, body) -> List.of(second(body, true), "HEMLIG")),
                new Hidden("paper", "/papers/{id}", (_, body) -> List.of(second(body, false), "HEMLIG")),
                new Hidden("paper", "/papers/{id}", (_, body) -> List.of(second(body, true), "HEMLIG")),
                new Hidden("agendaItem", "/agenda-items/{id}", (_, body) -> List.of(planned(body), "Hemligt")),
                new Hidden("organization", "/organizations/{id}", (organisation, _) -> {
                    var other = OparlFixture.body(organisation, Map.of("name", "Hemlig " + Api.newBodyName()));
                    OparlFixture.held(other, "2024-09-01", "HEMLIG");
                    return List.of(other, "Hemlig");
                }),
                new Hidden("membership", "/memberships/{id}", (organisation, _) -> {
                    var other = OparlFixture.body(organisation);
                    return List.of(Api.seat(other, Api.SALA, "CHAIR").replaceAll(".*/", ""), "Eva");
                }),
                new Hidden("person", "/memberships/{id}", (organisation, _) -> {
                    var network = OparlFixture.body(organisation, Map.of("kind", "NETWORK"));
                    OparlFixture.announced(network, "2024-09-01", "RV1");
                    return List.of(Api.seat(network, Api.SALA, "CHAIR").replaceAll(".*/", ""), "Eva");
                }),
                new Hidden(
                        "legislativeTermList",
                        "/organizations/{id}",
                        (organisation, _) -> List.of(
                                OparlFixture.body(
                                        organisation,
                                        Map.of("termOfOffice", Map.of("from", "2031-01-01", "to", "2034-12-31"))),
                                "2031-01-01")));
    }

    @ParameterizedTest
    @MethodSource("unannounced")
    void what_is_not_announced_is_nowhere(Hidden hidden) {
        // Given
        var organisation = OparlFixture.newOrganisation();
        var body = OparlFixture.body(organisation);
        OparlFixture.announced(body, "2024-01-01", "RV1");
        var list = OparlFixture.corporation(organisation).path(hidden.list()).asText();
        // When
        var made = hidden.makes().in(organisation, body);
        // Then: an announced network shows its meeting and itself, and no person
        Api.nobody()
                .get("/oparl" + hidden.path().replace("{id}", made.getFirst()))
                .then()
                .statusCode(404);
        for (var filter : List.of("", SINCE)) {
            assertThat(OparlFixture.all(list + filter))
                    .allSatisfy(object -> assertThat(object.toString())
                            .doesNotContain(made.getFirst())
                            .doesNotContain(made.getLast()));
        }
        var meetings = OparlFixture.all(
                OparlFixture.corporation(organisation).path("meeting").asText());
        if (!hidden.list().equals("person")) {
            assertThat(meetings.toString()).doesNotContain(made.getFirst()).doesNotContain(made.getLast());
        }
    }

    @Test
    void of_a_meeting_with_one_announced_paragraph_only_that_is_shown_until_the_others_are_announced() {
        // Given
        var organisation = OparlFixture.newOrganisation();
        var body = OparlFixture.body(organisation);
        var meeting = OparlFixture.held(body, "2024-09-01", "RV1");
        approve(meeting, List.of("2"), "2024-09-01");
        Api.step(meeting, "announcements", Map.of("announcedOn", "2024-09-02"));
        // Then
        var address = OparlFixture.address("/meetings/" + meeting);
        var shown = OparlFixture.follow(address);
        assertThat(shown.path("agendaItem")).hasSize(1);
        assertThat(shown.at("/agendaItem/0/number").asText()).isEqualTo("§ 2");
        assertThat(shown.at("/agendaItem/0/order").asInt(-1)).isZero();
        assertThat(shown.path("meetingState").asText()).isEqualTo("eingeladen");
        assertThat(OparlFixture.all(
                        OparlFixture.corporation(organisation).path("paper").asText()))
                .isEmpty();
        OparlListsApiTest.nextSecond();
        // When
        approve(meeting, List.of("1"), "2024-09-03");
        Api.step(meeting, "announcements", Map.of("announcedOn", "2024-09-03"));
        // Then
        var whole = OparlFixture.follow(address);
        assertThat(whole.path("agendaItem")
                        .valueStream()
                        .map(item -> item.path("number").asText()))
                .containsExactly("§ 1", "§ 2");
        assertThat(whole.at("/agendaItem/1/order").asInt()).isEqualTo(1);
        assertThat(whole.path("created")).isEqualTo(shown.path("created"));
        assertThat(time(whole, "modified")).isAfter(time(shown, "modified"));
        assertThat(time(whole.at("/agendaItem/1"), "modified")).isAfter(time(shown.at("/agendaItem/0"), "modified"));
    }

    @Test
    void a_cancelled_meeting_is_shown_as_such_without_its_agenda() {
        // Given
        var organisation = OparlFixture.newOrganisation();
        var body = OparlFixture.body(organisation);
        var meeting = Api.meeting(body, "2027-03-01");
        addItem(meeting, "Hemligt");
        Api.step(meeting, "cancellations", Map.of("reason", "Storm"));
        // Then
        var shown = OparlFixture.follow(OparlFixture.address("/meetings/" + meeting));
        assertThat(OparlFields.problems(shown)).isEmpty();
        assertThat(shown.path("cancelled").asBoolean()).isTrue();
        assertThat(shown.has("agendaItem") || shown.has("invitation") || shown.has("resultsProtocol"))
                .isFalse();
    }

    @Test
    void a_withdrawn_matter_of_a_public_agenda_is_shown_behind_the_paragraphs() {
        // Given
        var organisation = OparlFixture.newOrganisation();
        var meeting = Api.meeting(OparlFixture.body(organisation), "2024-09-01");
        var withdrawn = addItem(meeting, "Flytten");
        addItem(meeting, "Hamnen");
        Api.step(meeting, "convocations", Map.of());
        Api.json(Api.secretary())
                .header("If-Match", Api.tagOf("/meetings/" + meeting + "/agenda/" + withdrawn))
                .body(Map.of("reason", "Underlaget är inte klart."))
                .post("/meetings/" + meeting + "/agenda/" + withdrawn + "/withdrawals")
                .then()
                .statusCode(201);
        Api.step(meeting, "closings", Map.of());
        OparlFixture.announce(meeting, "2024-09-01");
        // Then
        var items = OparlFixture.follow(OparlFixture.address("/meetings/" + meeting))
                .path("agendaItem");
        assertThat(items.valueStream().map(item -> item.path("name").asText())).containsExactly("Hamnen", "Flytten");
        assertThat(items.get(1).path("result").asText()).isEqualTo("Utgår");
        assertThat(items.get(1).path("order").asInt()).isEqualTo(1);
        assertThat(OparlFields.problems(OparlFixture.follow(OparlFixture.address("/agenda-items/" + withdrawn))))
                .isEmpty();
    }

    @Test
    void a_membership_that_is_removed_or_erased_is_deleted_and_so_is_its_person_and_no_word_is_left()
            throws SQLException {
        for (var step : List.of("removals", "erase")) {
            // Given: two seats of one person, and one of another
            var organisation = OparlFixture.newOrganisation();
            var body = OparlFixture.body(organisation);
            OparlFixture.announced(body, "2024-09-01", "RV1");
            var kept = seat(body, "Eva Exempel (S)", "2019-01-01");
            var twice = seat(body, "eva  exempel", "2023-01-01");
            var alone = seat(body, "Bo Exempel", "2023-01-01");
            var person = member(alone).path("person").asText();
            assertThat(member(kept).path("person")).isEqualTo(member(twice).path("person"));
            var organization = OparlFixture.follow(OparlFixture.address("/organizations/" + body));
            OparlListsApiTest.nextSecond();
            // When
            for (var membership : List.of(twice, alone)) {
                gone(body, membership, step);
            }
            // Then
            for (var address : List.of(
                    OparlFixture.address("/memberships/" + twice),
                    OparlFixture.address("/memberships/" + alone),
                    person)) {
                var object = OparlFixture.follow(address);
                assertThat(object.properties().stream().map(Map.Entry::getKey))
                        .containsExactlyInAnyOrder("id", "type", "created", "modified", "deleted");
                assertThat(OparlFields.problems(object)).isEmpty();
            }
            var eva = OparlFixture.follow(member(kept).path("person").asText());
            assertThat(eva.path("membership")).hasSize(1);
            assertThat(eva.path("name").asText()).isEqualTo("Eva Exempel (S)");
            var after = OparlFixture.follow(OparlFixture.address("/organizations/" + body));
            assertThat(after.path("membership")).hasSize(1);
            assertThat(time(after, "modified")).isAfter(time(organization, "modified"));
            for (var list : List.of("person", "membership")) {
                var all = OparlFixture.corporation(organisation).path(list).asText();
                assertThat(OparlFixture.all(all)).hasSize(1);
                assertThat(OparlFixture.all(all + SINCE))
                        .filteredOn(object -> object.path("deleted").asBoolean())
                        .hasSize(list.equals("person") ? 1 : 2)
                        .allSatisfy(object ->
                                assertThat(OparlFields.problems(object)).isEmpty());
            }
            try (var connection = database.getConnection();
                    var statement = connection.prepareStatement(
                            "SELECT count(*) FROM oparl_object WHERE id = ? AND deleted AND digest IS NULL AND part_of IS NULL")) {
                statement.setObject(1, UUID.fromString(alone));
                try (var row = statement.executeQuery()) {
                    assertThat(row.next()).isTrue();
                    assertThat(row.getInt(1)).isEqualTo(1);
                }
            }
        }
    }

    @Test
    void a_paragraph_that_is_unpublished_is_deleted_with_its_files_and_its_matter() {
        // Given
        var organisation = OparlFixture.newOrganisation();
        var body = OparlFixture.body(organisation);
        var meeting = OparlFixture.announced(body, "2024-09-01", "RV1");
        var corporation = OparlFixture.corporation(organisation);
        var whole = OparlFixture.follow(OparlFixture.address("/meetings/" + meeting));
        var item = OparlFixture.follow(whole.at("/agendaItem/0/id").asText());
        var consultation = OparlFixture.follow(item.path("consultation").asText());
        OparlListsApiTest.nextSecond();
        // When
        Api.step(meeting, "redactions", Map.of("kind", "UNPUBLISHED", "paragraph", "1", "reason", "Sekretess prövas."));
        // Then
        for (var gone : List.of(
                item.path("id"), consultation.path("id"), consultation.path("paper"), item.at("/resolutionFile/id"))) {
            var object = OparlFixture.follow(gone.asText());
            assertThat(object.path("deleted").asBoolean()).as(gone.asText()).isTrue();
            assertThat(OparlFields.problems(object)).isEmpty();
        }
        var left = OparlFixture.follow(whole.path("id").asText());
        assertThat(left.path("agendaItem")).hasSize(1);
        assertThat(left.toString()).doesNotContain("Gemensam målbild");
        assertThat(time(left, "modified")).isAfter(time(whole, "modified"));
        assertThat(time(left.path("resultsProtocol"), "modified"))
                .isAfter(time(whole.path("resultsProtocol"), "modified"));
        for (var list : Map.of("agendaItem", 1, "consultation", 1, "paper", 1, "file", 1)
                .entrySet()) {
            assertThat(OparlFixture.all(corporation.path(list.getKey()).asText() + SINCE))
                    .filteredOn(object -> object.path("deleted").asBoolean())
                    .as(list.getKey())
                    .hasSize(list.getValue());
        }
    }

    @Test
    void what_is_shown_changes_its_time_and_what_is_not_does_not() {
        // Given
        var organisation = OparlFixture.newOrganisation();
        var body = OparlFixture.body(organisation);
        var seat = seat(body, "Eva Exempel", "2023-01-01");
        var meeting = OparlFixture.announced(body, "2024-09-01", "RV1");
        var addresses = List.of(
                OparlFixture.address("/organizations/" + body),
                member(seat).path("id").asText(),
                member(seat).path("person").asText(),
                OparlFixture.address("/meetings/" + meeting),
                OparlFixture.follow(OparlFixture.address("/meetings/" + meeting))
                        .at("/agendaItem/0/id")
                        .asText());
        var before = addresses.stream().map(OparlFixture::follow).toList();
        OparlListsApiTest.nextSecond();
        // When: another reason for something that is not shown, a longer seat, a correction of § 1
        var path = "/bodies/" + body + "/memberships/" + seat;
        Api.json(Api.secretary())
                .header("If-Match", Api.tagOf(path))
                .body(Map.of("to", "2025-12-31", "reason", "Avsägelse"))
                .post(path + "/endings")
                .then()
                .statusCode(201);
        Api.step(
                meeting,
                "corrections",
                Map.of(
                        "paragraph",
                        "1",
                        "text",
                        "Målbilden antas.",
                        "reason",
                        "Skrivfel",
                        "correctedOn",
                        "2024-09-02"));
        // Then
        var changed = new ArrayList<Boolean>();
        for (int i = 0; i < addresses.size(); i++) {
            var now = OparlFixture.follow(addresses.get(i));
            assertThat(now.path("created")).isEqualTo(before.get(i).path("created"));
            changed.add(time(now, "modified").isAfter(time(before.get(i), "modified")));
        }
        assertThat(changed).containsExactly(false, true, true, true, true);
        assertThat(member(seat).path("endDate").asText()).isEqualTo("2025-12-31");
    }

    @Test
    void bodies_go_with_their_meetings_to_the_organisation_that_the_body_above_them_belongs_to() {
        // Given
        var organisation = OparlFixture.newOrganisation();
        var above = OparlFixture.body(organisation, Map.of("kind", "BOARD"));
        var fields = Map.of("name", Api.newBodyName(), "secretariat", Api.REGION, "parentBodyId", above);
        String below = Api.json(Api.admin())
                .body(fields)
                .post("/bodies")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        OparlFixture.announced(below, "2024-09-01", "RV1");
        assertThat(organization(below).has("subOrganizationOf")).isFalse();
        OparlFixture.announced(above, "2024-09-02", "RV1");
        assertThat(organization(below).path("subOrganizationOf"))
                .isEqualTo(organization(above).path("id"));
        // When
        var other = OparlFixture.newOrganisation();
        var path = "/bodies/" + above;
        Api.json(Api.admin())
                .header("If-Match", Api.tagOf(path))
                .body(Map.of(
                        "name",
                        Api.newBodyName(),
                        "secretariat",
                        Api.REGION,
                        "kind",
                        "BOARD",
                        "parentOrganisation",
                        other))
                .put(path)
                .then()
                .statusCode(200);
        // Then
        assertThat(organization(below).path("body").asText()).endsWith(other);
        var corporation = OparlFixture.corporation(other);
        for (var list : Map.of("organization", 2, "meeting", 2, "agendaItem", 4, "paper", 1)
                .entrySet()) {
            assertThat(OparlFixture.all(corporation.path(list.getKey()).asText()))
                    .as(list.getKey())
                    .hasSize(list.getValue());
        }
        assertThat(OparlFixture.follow(OparlFixture.address("/bodies/" + organisation))
                        .path("deleted")
                        .asBoolean())
                .isTrue();
    }

    private static JsonNode organization(String body) {
        return OparlFixture.follow(OparlFixture.address("/organizations/" + body));
    }

    private static JsonNode member(String membership) {
        return OparlFixture.follow(OparlFixture.address("/memberships/" + membership));
    }

    private static OffsetDateTime time(JsonNode object, String field) {
        return OffsetDateTime.parse(object.path(field).asText()).truncatedTo(ChronoUnit.SECONDS);
    }

    private static String seat(String body, String member, String from) {
        return Api.json(Api.secretary())
                .body(Map.of("member", member, "organisationNumber", Api.SALA, "role", "MEMBER", "from", from))
                .post("/bodies/" + body + "/memberships")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void gone(String body, String membership, String step) {
        var path = "/bodies/" + body + "/memberships/" + membership;
        var request = Api.json(Api.secretary()).header("If-Match", Api.tagOf(path));
        var answer = step.equals("erase")
                ? request.delete(path)
                : request.body(Map.of("reason", "Fel person")).post(path + "/removals");
        assertThat(answer.statusCode()).as(answer.asString()).isIn(200, 201, 204);
    }

    private static void approve(String meeting, List<String> paragraphs, String on) {
        Api.step(
                meeting,
                "minutes-approvals",
                Map.of(
                        "approvedOn",
                        on,
                        "chair",
                        "Anna Exempel",
                        "approvers",
                        List.of("Johan Exempel"),
                        "paragraphs",
                        paragraphs));
    }

    /// The id of a secret § of a meeting whose other § is announced.
    ///
    /// @param approved whether the secret § is approved, and waits for its announcement
    private static String second(String body, boolean approved) {
        var meeting = Api.heldMeeting(body, "2024-09-01");
        var number = String.valueOf(Api.paragraph(meeting, "Hamnen", "Bryggan lagas."));
        var secret = Api.json(Api.secretary())
                .body(Map.of("title", "Hemligt", "caseNumber", "HEMLIG"))
                .post("/meetings/" + meeting + "/paragraphs")
                .then()
                .statusCode(201)
                .extract();
        approve(meeting, List.of(number), "2024-09-01");
        Api.step(meeting, "announcements", Map.of("announcedOn", "2024-09-01"));
        if (approved) {
            approve(meeting, List.of(String.valueOf(secret.<Integer>path("number"))), "2024-09-02");
        }
        return secret.path("id");
    }

    /// The id of an item on the agenda of a meeting that has been called.
    private static String planned(String body) {
        var meeting = Api.meeting(body, "2027-03-01");
        var item = addItem(meeting, "Hemligt");
        Api.step(meeting, "convocations", Map.of());
        return item;
    }

    private static String addItem(String meeting, String title) {
        return Api.json(Api.secretary())
                .body(Map.of("title", title))
                .post("/meetings/" + meeting + "/agenda")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
