package se.samverka.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static se.samverka.meetings.Api.json;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverka.deploy.embedded.SamverkaInfrastructure;
import se.samverka.meetings.body.model.ReadableBodies;
import se.samverka.meetings.decision.KeepParagraphWords;
import se.samverka.meetings.decision.model.DecisionFilter;
import se.samverka.meetings.decision.model.DecisionPresence;
import se.samverka.meetings.decision.store.DecisionSearch;
import se.samverka.platform.web.PageQuery;
import se.samverka.search.SearchQuery;
import se.samverka.search.SwedishText;

/// `/decisions?q=`.
@QuarkusTest
class SearchApiTest extends ApiTest {

    @Inject
    EntityManager entities;

    @Inject
    KeepParagraphWords keepWords;

    @Inject
    DecisionSearch search;

    @ParameterizedTest
    @CsvSource({
        "protokollet,Protokoll förs,,,",
        "protokoll,,Protokollet justeras av ordföranden,,",
        "kostnaden,,,Varje kostnad redovisas,",
        "kommunernas,,,,Kommunen betalar",
        "sjukvård,,Hemsjukvården byggs ut,,",
        "IT-avdelning,,IT-avdelningen flyttar,,",
        "rv 240022,,,,Enligt RV240022-3",
        "2024/123,,KS 2024/123 antas,,",
        "\"höga berg\",De höga bergen,,,"
    })
    void a_paragraph_is_found_by_its_title_decision_proposal_and_summary(
            String q, String title, String decision, String proposal, String summary) {
        var body = Api.body(Api.newBodyName());
        var meeting = Api.heldMeeting(body, "2024-03-01");
        paragraph(meeting, "Vinden", "Noteras.", null, null);
        paragraph(
                meeting, title == null ? "Hamnen" : title, decision == null ? "Noteras." : decision, proposal, summary);
        search(body, q)
                .body("decisions.paragraph", contains(2))
                .body(
                        "decisions[0].highlights.field",
                        contains(
                                title != null
                                        ? "title"
                                        : decision != null
                                                ? "decision"
                                                : proposal != null ? "proposedDecision" : "summary"));
    }

    @Test
    void a_word_that_no_index_takes_is_stored_and_not_searched() {
        // Given: syllables that come apart into more letters than a word of the index may have
        var meeting = Api.heldMeeting(Api.body(Api.newBodyName()), "2024-03-01");
        // When
        json(Api.secretary())
                .body(Map.of("title", "Hamnen", "decision", "\uAC01".repeat(400)))
                .post("/meetings/" + meeting + "/paragraphs")
                .then()
                .statusCode(201);
    }

    @Test
    void paragraphs_without_a_decision_are_found_when_they_are_asked_for() {
        var body = Api.body(Api.newBodyName());
        var meeting = Api.heldMeeting(body, "2024-03-01");
        paragraph(meeting, "Bryggorna vid ån", "Bryggan lagas.", null, null);
        paragraph(meeting, "Bryggan i hamnen", null, null, "Ordföranden berättar.");
        search(body, "brygga").body("decisions.paragraph", contains(1));
        search(body, "brygga&decision=PRESENT").body("decisions.paragraph", contains(1));
        search(body, "brygga&decision=ABSENT")
                .body("decisions.paragraph", contains(2))
                .body("decisions[0].decision", nullValue())
                .body("decisions[0].highlights.field", contains("title"));
        search(body, "brygga&decision=ANY").body("decisions.paragraph", containsInAnyOrder(1, 2));
        Api.secretary()
                .get("/decisions?decision=ABSENT&body=" + body)
                .then()
                .body("decisions.paragraph", contains(2))
                .body("decisions[0].highlights", nullValue());
        Api.secretary()
                .get("/decisions?decision=MAYBE")
                .then()
                .statusCode(400)
                .body("code", is("query-parameter-invalid"));
    }

    @Test
    void a_title_counts_more_than_a_decision_that_more_than_a_proposal_and_that_more_than_a_summary() {
        var body = Api.body(Api.newBodyName());
        var meeting = Api.heldMeeting(body, "2024-03-01");
        // Of equal matches the later is shown first, so that none comes first by chance.
        paragraph(meeting, "Fyren", "Noteras.", null, null);
        paragraph(meeting, "Två", "Fyren", null, null);
        paragraph(meeting, "Tre", "Noteras.", "Fyren", null);
        paragraph(meeting, "Sist", "Noteras.", null, "Fyren");
        search(body, "fyrar").body("decisions.paragraph", contains(1, 2, 3, 4)).body("_meta.totalRecords", is(4));
        search(body, "fyrar&sort=relevance").body("decisions.paragraph", contains(4, 3, 2, 1));
        search(body, "fyrar&sort=date").body("decisions.paragraph", contains(1, 2, 3, 4));
        search(body, "fyrar&limit=1&page=2")
                .body("decisions.paragraph", contains(2))
                .body("_meta.totalRecords", is(4))
                .body("_links.next.href", containsString("q=fyrar"));
        Api.secretary().get("/decisions?sort=relevance").then().statusCode(400).body("code", is("sort-unknown"));
    }

    @Test
    void the_words_of_the_present_text_are_found_and_no_others() {
        var body = Api.body(Api.newBodyName());
        var meeting = Api.heldMeeting(body, "2024-03-01");
        paragraph(meeting, "Orrspelet", "Noteras.", null, null);
        var path = "/meetings/" + meeting + "/paragraphs/1";
        json(Api.secretary())
                .header("If-Match", Api.tagOf(path))
                .body(Map.of("title", "Tjäderspelet", "decision", "Noteras."))
                .put(path)
                .then()
                .statusCode(200);
        search(body, "orrspel").body("decisions", empty());
        search(body, "tjäderspel").body("decisions.paragraph", contains(1));
    }

    @Test
    void highlights_mark_the_words_in_utf_16_code_units() {
        var body = Api.body(Api.newBodyName());
        var meeting = Api.heldMeeting(body, "2024-03-01");
        paragraph(meeting, "🚌 Bussens kostnad", "Kostnaden delas.", null, null);
        search(body, "kostnader")
                .body("decisions[0].highlights.field", contains("title", "decision"))
                .body("decisions[0].highlights[0].fragments[0].text", is("🚌 Bussens kostnad"))
                .body("decisions[0].highlights[0].fragments[0].matches[0].start", is(11))
                .body("decisions[0].highlights[0].fragments[0].matches[0].end", is(18))
                .body("decisions[0].highlights[1].fragments[0].matches[0].end", is(9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%_", "\"-", "-kommun", "bidrag or -kommun"})
    void a_search_for_nothing_is_refused(String q) {
        Api.secretary()
                .queryParam("q", q)
                .get("/decisions")
                .then()
                .statusCode(400)
                .body("code", is("query-parameter-invalid"))
                .body("detail", containsString("Query parameter q "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'a",
                "!!a",
                "a & | b",
                "a:*",
                "a\\",
                "(((kommun",
                "\"ej slut",
                "%_a",
                "😀 a",
                "och",
                "a <-> b",
                "a-b-c-d-e-f-g-h-i"
            })
    void what_means_something_to_a_database_is_only_text(String q) {
        Api.secretary().queryParam("q", q).get("/decisions").then().statusCode(200);
        Api.secretary()
                .queryParam("q", q)
                .queryParam("sort", "-date")
                .get("/decisions")
                .then()
                .statusCode(200);
    }

    @Test
    void any_text_is_kept_and_found() {
        var body = Api.body(Api.newBodyName());
        var meeting = Api.heldMeeting(body, "2024-03-01");
        var text = "O'Brien \\ 'citat' ''två'' a:1A,2B <-> & | !漢字 e\u0301tat " + "ab-".repeat(300) + " slutordet";
        paragraph(meeting, "Udda text", text, null, "långtextord ".repeat(5_000));
        for (var q : List.of("brien", "citat", "漢字", "état", "slutord", "långtextord")) {
            search(body, q).body("decisions.paragraph", contains(1));
        }
    }

    /// Approved minutes never change; what finds them does.
    @Test
    void words_that_an_older_analyser_made_are_made_again_by_replicas_at_once() throws Exception {
        var body = Api.body(Api.newBodyName());
        var meeting = Api.heldMeeting(body, "2024-03-01");
        for (int i = 0; i < 5; i++) {
            paragraph(meeting, "Skäggmesen", "Noteras.", null, null);
        }
        Api.step(meeting, "minutes-approvals", Api.approval("2024-03-08"));
        var these = " WHERE paragraph_id IN (SELECT id FROM paragraph WHERE meeting_id = '" + meeting + "')";
        sql("UPDATE paragraph_search SET words = '', analyser = 0" + these);
        // A replica that ends in the middle leaves the rows as they were.
        QuarkusTransaction.begin();
        keepWords.analyseSome();
        QuarkusTransaction.rollback();
        try (var replicas = Executors.newFixedThreadPool(2)) {
            Callable<Void> replica = () -> {
                while (keepWords.analyseSome() > 0) {}
                return null;
            };
            for (var done : replicas.invokeAll(List.of(replica, replica))) {
                done.get();
            }
        }
        search(body, "skäggmes").body("_meta.totalRecords", is(5));
        // Those of a newer analyser stay.
        sql("UPDATE paragraph_search SET words = '''sävsparv''', analyser = " + (SwedishText.VERSION + 1) + these);
        assertThat(keepWords.analyseSome()).isZero();
        search(body, "sävsparv").body("_meta.totalRecords", is(5));
    }

    @Test
    void a_text_that_is_changed_past_the_service_is_analysed_again() {
        var body = Api.body(Api.newBodyName());
        var meeting = Api.heldMeeting(body, "2024-03-01");
        paragraph(meeting, "Gråsparven", "Noteras.", null, null);
        sql("UPDATE paragraph SET title = 'Pilfinken' WHERE meeting_id = '" + meeting + "'");
        while (keepWords.analyseSome() > 0) {}
        search(body, "pilfink").body("decisions.paragraph", contains(1));
        search(body, "gråsparv").body("decisions", empty());
    }

    /// The statements are those that the requests themselves sent, and the rows are gone again before anybody
    /// sees them.
    @Test
    void every_search_goes_by_the_index_of_words() throws SQLException {
        SentStatements.forget();
        for (var caller : List.<Supplier<RequestSpecification>>of(Api::admin, Api::secretary, Api::nobody)) {
            for (var sort : List.of("-relevance", "-date")) {
                caller.get()
                        .queryParam("q", "havsörn")
                        .queryParam("sort", sort)
                        .get("/decisions")
                        .then()
                        .statusCode(200);
            }
        }
        var searches = SentStatements.containing(" @@ ");
        assertThat(searches).hasSizeGreaterThanOrEqualTo(4);
        var database = SamverkaInfrastructure.current().postgres().database("meetings");
        // Only the simple protocol takes a statement with parameters that nobody binds.
        var url = database.jdbcUrl() + (database.jdbcUrl().contains("?") ? "&" : "?") + "preferQueryMode=simple";
        try (var connection = DriverManager.getConnection(url, database.username(), database.password())) {
            connection.setAutoCommit(false);
            try {
                manyParagraphs(connection);
                for (var sql : searches) {
                    assertThat(plan(connection, sql))
                            .contains("Bitmap Index Scan on paragraph_search_words")
                            .doesNotContain("Seq Scan on paragraph_search");
                }
            } finally {
                connection.rollback();
            }
        }
    }

    @Test
    void a_search_shows_a_thousand_hits_at_most_and_says_that_there_are_more() throws SQLException {
        QuarkusTransaction.begin();
        try {
            entities.unwrap(Session.class).doWork(SearchApiTest::manyParagraphs);
            var found = search.page(
                    new DecisionFilter(
                            Optional.empty(),
                            DecisionPresence.PRESENT,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty()),
                    SearchQuery.of("avtalen"),
                    ReadableBodies.ALL,
                    new PageQuery());
            assertThat(found.total()).isEqualTo(DecisionSearch.MOST_FOUND);
            assertThat(found.truncated()).isTrue();
            assertThat(found.items()).hasSize(20);
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private static void manyParagraphs(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("""
                    WITH body AS (INSERT INTO body (id, name, mandatory_matters, version)
                         VALUES (gen_random_uuid(), 'Plan ' || gen_random_uuid(), '[]', 0) RETURNING id),
                    meeting AS (INSERT INTO meeting (id, body_id, meets_on, status, approvers, version)
                         SELECT gen_random_uuid(), body.id, DATE '1990-01-01' + n, 'HELD', '[]', 0
                           FROM body, generate_series(1, 400) n RETURNING id, body_id, meets_on)
                    INSERT INTO paragraph (id, meeting_id, body_id, year, number, title, summary, contributions, decision,
                                           outcome, documents, notices, version)
                    SELECT gen_random_uuid(), m.id, m.body_id, extract(year FROM m.meets_on),
                           row_number() OVER (PARTITION BY extract(year FROM m.meets_on)), 'Ärende', '', '[]', 'Avtal', 'OTHER',
                           '[]', '[]', 0
                      FROM meeting m, generate_series(1, 25) n""");
            // Most minutes are read by everybody.
            statement.execute("""
                    WITH approval AS (INSERT INTO minutes_approval (id, meeting_id, body_id, body_name, body_kind, number, sequence, approved_on,
                                                                    chair, approvers, paragraphs, announced_on, appealable,
                                                                    hash, previous_hash, version)
                         SELECT gen_random_uuid(), id, body_id, 'Plan', 'COMMITTEE', 1, row_number() OVER (ORDER BY meets_on), meets_on, 'Anna',
                                '["Johan"]', '["1"]', meets_on, true, repeat('0', 64),
                                CASE WHEN row_number() OVER (ORDER BY meets_on) > 1 THEN repeat('0', 64) END, 0
                           FROM meeting WHERE body_id IN (SELECT id FROM body WHERE name LIKE 'Plan %')
                         RETURNING id, meeting_id, announced_on)
                    UPDATE paragraph p SET approval_id = a.id, announced_on = a.announced_on
                      FROM approval a WHERE a.meeting_id = p.meeting_id""");
            statement.execute("""
                    UPDATE meeting SET status = 'ANNOUNCED', chair = 'Anna', approvers = '["Johan"]', approved_on = meets_on,
                           announced_on = meets_on, published = true
                     WHERE body_id IN (SELECT id FROM body WHERE name LIKE 'Plan %')""");
            statement.execute(
                    "UPDATE paragraph_search SET words = to_tsvector('simple', 'avtal ' || md5(paragraph_id::text)),"
                            + " analyser = " + SwedishText.VERSION + " WHERE analyser = 0");
            // As autovacuum does after so many writes.
            statement.execute("SELECT gin_clean_pending_list('paragraph_search_words')");
            statement.execute("ANALYZE paragraph, meeting, paragraph_search");
        }
    }

    private static String plan(Connection connection, String sql) throws SQLException {
        var numbered = new StringBuilder();
        int parameter = 0;
        for (char c : sql.toCharArray()) {
            numbered.append(c == '?' ? "$" + ++parameter : String.valueOf(c));
        }
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("EXPLAIN (GENERIC_PLAN) " + numbered)) {
            var plan = new StringBuilder();
            while (rows.next()) {
                plan.append(rows.getString(1)).append('\n');
            }
            return plan.toString();
        }
    }

    private void sql(String statement) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(statement).executeUpdate());
    }

    private static ValidatableResponse search(String body, String query) {
        var request = Api.secretary().queryParam("body", body);
        var parts = query.split("&(?=[a-z]+=)");
        request.queryParam("q", parts[0]);
        for (int i = 1; i < parts.length; i++) {
            request.queryParam(
                    parts[i].substring(0, parts[i].indexOf('=')), parts[i].substring(parts[i].indexOf('=') + 1));
        }
        return request.get("/decisions").then().statusCode(200);
    }

    private static void paragraph(String meeting, String title, String decision, String proposal, String summary) {
        var fields = new HashMap<String, Object>();
        fields.put("title", title);
        fields.put("decision", decision);
        fields.put("proposedDecision", proposal);
        fields.put("summary", summary);
        fields.values().removeIf(Objects::isNull);
        json(Api.secretary())
                .body(fields)
                .post("/meetings/" + meeting + "/paragraphs")
                .then()
                .statusCode(201);
    }
}
