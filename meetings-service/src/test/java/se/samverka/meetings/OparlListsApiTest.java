package se.samverka.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The lists of OParl: pages, filters, and what they show while data change.
@QuarkusTest
class OparlListsApiTest extends ApiTest {

    @Inject
    DataSource database;

    @Test
    void a_list_is_read_page_by_page_while_it_grows() {
        // Given
        var organisation = OparlFixture.newOrganisation();
        var body = OparlFixture.body(organisation);
        var days = List.of("2024-01-01", "2024-02-01", "2024-03-01", "2024-04-01", "2024-05-01");
        var first = days.stream()
                .map(day -> OparlFixture.announced(body, day, "RV1"))
                .toList();
        var list = OparlFixture.corporation(organisation).path("meeting").asText();
        // When
        var page = OparlFixture.follow(list + "?limit=2");
        var late = OparlFixture.announced(body, "2024-06-01", "RV2");
        var found = new ArrayList<String>(ids(page));
        var lengths = new ArrayList<Integer>(List.of(page.path("data").size()));
        while (page.at("/links/next").isTextual()) {
            var next = page.at("/links/next").asText();
            page = OparlFixture.follow(next);
            assertThat(page.at("/links/self").asText()).isEqualTo(next);
            assertThat(page.at("/pagination/elementsPerPage").asInt()).isEqualTo(2);
            found.addAll(ids(page));
            lengths.add(page.path("data").size());
        }
        // Then
        assertThat(found)
                .containsExactlyElementsOf(
                        Stream.concat(first.stream(), Stream.of(late)).toList());
        assertThat(lengths).containsExactly(2, 2, 2);
        assertThat(page.at("/links/first").asText()).isEqualTo(list + "?limit=2");
        assertThat(OparlFixture.all(list + "?limit=1000")).hasSize(6);
        assertThat(OparlFixture.follow(list + "?limit=1000")
                        .at("/pagination/elementsPerPage")
                        .asInt())
                .isEqualTo(100);
        assertThat(OparlFixture.all(OparlFixture.follow(OparlFixture.address("/organizations/" + body))
                        .path("consultation")
                        .asText()))
                .hasSize(6);
    }

    @Test
    void filters_compare_the_times_that_are_shown_and_stay_in_the_addresses_of_pages() {
        // Given
        var organisation = OparlFixture.newOrganisation();
        var body = OparlFixture.body(organisation);
        var old = OparlFixture.announced(body, "2024-01-01", "RV1");
        nextSecond();
        var late = OparlFixture.announced(body, "2024-02-01", "RV2");
        var list = OparlFixture.corporation(organisation).path("meeting").asText();
        var all = OparlFixture.all(list);
        assertThat(all).hasSize(2);
        var created = OffsetDateTime.parse(all.getLast().path("created").asText());
        var before = created.minusSeconds(1);
        // Then
        for (var field : List.of("created", "modified")) {
            assertThat(ids(OparlFixture.follow(list + "?" + field + "_since=" + written(created))))
                    .containsExactly(late);
            assertThat(ids(OparlFixture.follow(list + "?" + field + "_until=" + written(created))))
                    .containsExactly(old, late);
            assertThat(ids(OparlFixture.follow(list + "?" + field + "_until=" + written(before))))
                    .containsExactly(old);
            assertThat(ids(OparlFixture.follow(list + "?" + field + "_since=" + written(created.plusSeconds(1)))))
                    .isEmpty();
        }
        var page = OparlFixture.follow(
                list + "?omit_internal=true&limit=1&modified_since=2024-01-01T00%3A00%3A00%2B01%3A00");
        assertThat(page.at("/links/next").asText())
                .isEqualTo(list + "?after=" + old
                        + "&limit=1&modified_since=2023-12-31T23%3A00%3A00%2B00%3A00&omit_internal=true");
        assertThat(ids(OparlFixture.follow(page.at("/links/next").asText()))).containsExactly(late);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "organization",
                "person",
                "membership",
                "meeting",
                "agendaItem",
                "paper",
                "consultation",
                "file",
                "locationList",
                "legislativeTermList"
            })
    void every_list_shows_whole_objects_and_leaves_lists_out_when_asked(String field) {
        // Given
        var organisation = OparlFixture.newOrganisation();
        var body = OparlFixture.body(organisation);
        Api.seat(body, Api.SALA, "CHAIR");
        OparlFixture.announced(body, "2024-01-01", "RV1");
        var list = OparlFixture.corporation(organisation).path(field).asText();
        // Then
        assertThat(OparlFixture.all(list)).isNotEmpty().allSatisfy(object -> {
            assertThat(OparlFields.problems(object)).isEmpty();
            assertThat(OparlFixture.follow(object.path("id").asText())).isEqualTo(object);
        });
        assertThat(OparlFixture.all(list + "?omit_internal=true"))
                .isNotEmpty()
                .allSatisfy(
                        object -> assertThat(OparlFields.problems(object, true)).isEmpty());
        var since = "?modified_since=" + written(OffsetDateTime.parse("2020-01-01T00:00:00+00:00"));
        assertThat(OparlFixture.all(list + since)).isEqualTo(OparlFixture.all(list));
    }

    @Test
    void the_list_of_organisations_leaves_terms_out_when_asked() {
        var organisation = OparlFixture.newOrganisation();
        OparlFixture.announced(OparlFixture.body(organisation), "2024-01-01", "RV1");
        var list = OparlFixture.system().path("body").asText();
        for (boolean omit : List.of(true, false)) {
            assertThat(OparlFixture.all(list + "?omit_internal=" + omit))
                    .filteredOn(object -> organisation.equals(
                            object.path("samverka:organisationNumber").asText()))
                    .singleElement()
                    .satisfies(object ->
                            assertThat(OparlFields.problems(object, omit)).isEmpty());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "organization",
                "person",
                "membership",
                "meeting",
                "agendaItem",
                "paper",
                "consultation",
                "file",
                "locationList",
                "legislativeTermList"
            })
    void a_longer_page_takes_no_more_statements(String field) {
        var organisation = OparlFixture.newOrganisation();
        var rows = List.of("FROM oparl_object", " meeting ", " paragraph ", " body ", " membership ", " agenda_item ");
        var counts = new ArrayList<Long>();
        var lengths = new ArrayList<Integer>();
        for (int year = 2021; year < 2025; year++) {
            // Given
            var body = OparlFixture.body(
                    organisation, Map.of("termOfOffice", Map.of("from", year + "-01-01", "to", year + "-12-31")));
            Api.seat(body, Api.SALA, "CHAIR");
            OparlFixture.announced(body, "2024-01-01", "RV" + year);
            var list = OparlFixture.corporation(organisation).path(field).asText();
            // When
            SentStatements.forget();
            lengths.add(OparlFixture.follow(list).path("data").size());
            counts.add(SentStatements.count(rows));
        }
        // Then
        assertThat(lengths).isSorted().doesNotHaveDuplicates();
        assertThat(counts.getFirst()).isPositive();
        assertThat(counts).containsOnly(counts.getFirst());
    }

    @Test
    void what_cannot_be_read_is_400() {
        var organisation = OparlFixture.newOrganisation();
        OparlFixture.announced(OparlFixture.body(organisation), "2024-01-01", "RV1");
        var list = "/oparl/bodies/" + organisation + "/meetings?";
        for (var name : List.of("created_since", "created_until", "modified_since", "modified_until")) {
            refused(list + name + "=2024-01-01", name);
            refused(list + name + "=2024-01-01T00:00:00", name);
        }
        refused(list + "limit=0", "limit");
        refused(list + "omit_internal=yes", "omit_internal");
        refused(list + "after=1", "after");
        Api.nobody().get(list + "page=2").then().statusCode(400).body("code", is("unknown-query-parameter"));
    }

    /// The time is that of the commit and not of the change: a client that has read the list in between, and asks
    /// for what has been modified since, gets it.
    @Test
    void a_change_that_is_committed_after_a_list_was_read_is_modified_after_it() throws SQLException {
        // Given
        var organisation = OparlFixture.newOrganisation();
        var body = OparlFixture.body(organisation);
        var meeting = OparlFixture.announced(body, "2024-01-01", "RV1");
        var list = OparlFixture.corporation(organisation).path("meeting").asText();
        nextSecond();
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.prepareStatement("UPDATE body SET from_date = '2019-01-01' WHERE id = ?")) {
                statement.setObject(1, UUID.fromString(body));
                assertThat(statement.executeUpdate()).isEqualTo(1);
            }
            // When
            nextSecond();
            var readAt = OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS);
            var organizations =
                    OparlFixture.corporation(organisation).path("organization").asText();
            assertThat(OparlFixture.all(organizations + "?modified_since=" + written(readAt)))
                    .isEmpty();
            connection.commit();
            // Then
            assertThat(OparlFixture.all(organizations + "?modified_since=" + written(readAt)))
                    .singleElement()
                    .satisfies(object ->
                            assertThat(object.path("startDate").asText()).isEqualTo("2019-01-01"));
        }
        assertThat(ids(OparlFixture.follow(list))).containsExactly(meeting);
    }

    private static void refused(String path, String parameter) {
        Api.nobody()
                .get(path)
                .then()
                .statusCode(400)
                .body("code", is("query-parameter-invalid"))
                .body("detail", containsString("Query parameter " + parameter + " "));
    }

    private static List<String> ids(JsonNode page) {
        return page.path("data")
                .valueStream()
                .map(object -> object.path("id").asText().replaceAll(".*/", ""))
                .toList();
    }

    private static String written(OffsetDateTime time) {
        return time.toInstant().truncatedTo(ChronoUnit.SECONDS).toString().replace("Z", "%2B00%3A00");
    }

    /// Times are whole seconds: what happens in another second has another time.
    static void nextSecond() {
        var now = Instant.now().getEpochSecond();
        await().atMost(Duration.ofSeconds(5))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> Instant.now().getEpochSecond() > now);
    }
}
