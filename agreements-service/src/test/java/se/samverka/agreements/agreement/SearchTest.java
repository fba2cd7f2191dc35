package se.samverka.agreements.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static se.samverka.agreements.Api.*;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverka.agreements.agreement.model.AgreementFilter;
import se.samverka.agreements.agreement.store.AgreementEntity;
import se.samverka.agreements.agreement.store.AgreementFinder;
import se.samverka.deploy.embedded.SamverkaInfrastructure;
import se.samverka.platform.web.Page;
import se.samverka.platform.web.PageQuery;
import se.samverka.search.SearchQuery;
import se.samverka.search.SwedishText;

@QuarkusTest
@QuarkusTestResource(
        value = SamverkaInfrastructure.class,
        initArgs = @ResourceArg(name = "service", value = "agreements"))
class SearchTest {

    @Inject
    AgreementFinder finder;

    @Inject
    AnalyseSome analyseSome;

    @Inject
    EntityManager entities;

    @BeforeEach
    void register() {
        organisations();
    }

    @ParameterizedTest
    @CsvSource({
        "kristallens,Om kristallen,,,",
        "kommunernas trumpeter,,Trumpeterna betalas av kommunen,,",
        "kaleidoskopets bidrag,,,Bidraget till kaleidoskopet,",
        "verksamheten vid UNIVERSITETETS,,Universitetens verksamhet,,",
        "ÅNGLOKENS budget,,,Budgeten för ångloket,",
        "fjällbäckar,,,,Fjällbäckarnas del",
        "protokollens granit,Granitens protokoll,,,",
        "kostnaden för bergkristall,,Kostnader för bergkristallen,,",
        "skifferbrottet,,,Skifferbrottsavtalet,",
        "smältugnsavtal,,,,Smältugnsavtalen"
    })
    void a_word_is_found_in_any_inflection_wherever_it_stands(
            String q, String title, String purpose, String clause, String branch) {
        var id = drafted(title, purpose, clause, branch);
        search(q).body("agreements.id", contains(id)).body("_meta.totalRecords", is(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"QX240731", "qx 240731", "QX 240731-12", "240731-12"})
    void an_agreement_is_found_by_its_case_number_as_people_write_it(String q) {
        var id = drafted("Diariefört", null, null, null, "QX240731-12");
        search(q).body("agreements.id", hasItem(id)).body("agreements[0].highlights.field", contains("caseNumber"));
    }

    @Test
    void a_search_shows_where_its_words_stand() {
        var id = drafted("Strandskatans häckning", null, "Bidrag till strandskatorna", "Övriga");
        search("strandskatan -tärna")
                .body("agreements.id", contains(id))
                .body("agreements[0].highlights.field", contains("title", "fundingClauses/0/title"))
                .body("agreements[0].highlights[0].fragments[0].text", is("Strandskatans häckning"))
                .body("agreements[0].highlights[0].fragments[0].matches[0].start", is(0))
                .body("agreements[0].highlights[0].fragments[0].matches[0].end", is(13))
                .body("agreements[0].highlights[1].fragments[0].matches[0].start", is(12));
        admin().get("/agreements?limit=1").then().body("agreements[0].highlights", nullValue());
    }

    /// What a migration, an older replica or a correction of the database leaves.
    @Test
    void words_that_an_older_analyser_made_are_made_again_by_replicas_at_once() throws Exception {
        var ids = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            ids.add(drafted("Skäggmesen", null, null, null));
        }
        sql("UPDATE agreement_search SET words = '', analyser = 0 WHERE agreement_id IN ('" + String.join("','", ids)
                + "')");
        // A replica that ends in the middle leaves the rows as they were.
        QuarkusTransaction.begin();
        analyseSome.run();
        QuarkusTransaction.rollback();
        try (var replicas = Executors.newFixedThreadPool(2)) {
            Callable<Integer> replica = () -> {
                while (analyseSome.run() > 0) {}
                return 0;
            };
            for (var done : replicas.invokeAll(List.of(replica, replica))) {
                assertThat(done.get()).isZero();
            }
        }
        search("skäggmes").body("agreements.id", containsInAnyOrder(ids.toArray()));
        // Those of a newer analyser stay.
        var one = " WHERE agreement_id = '" + ids.getFirst() + "'";
        sql("UPDATE agreement_search SET words = '''sävsparv''', analyser = " + (SwedishText.VERSION + 1) + one);
        assertThat(analyseSome.run()).isZero();
        search("sävsparv").body("agreements.id", contains(ids.getFirst()));
        sql("UPDATE agreement_search SET analyser = 0" + one);
    }

    @Test
    void a_title_counts_more_than_a_purpose_and_a_purpose_more_than_a_branch() {
        var branch = drafted("Ett", null, null, "Sångsvanen");
        var title = drafted("Sångsvanen", null, null, null);
        var purpose = drafted("Tre", "Sångsvanen", null, null);
        search("sångsvan").body("agreements.id", contains(title, purpose, branch));
        admin().queryParam("q", "sångsvan")
                .queryParam("sort", "relevance")
                .get("/agreements")
                .then()
                .body("agreements.id", contains(branch, purpose, title));
        admin().queryParam("q", "sångsvan")
                .queryParam("sort", "createdAt")
                .get("/agreements")
                .then()
                .body("agreements.id", contains(branch, title, purpose));
        admin().queryParam("q", "sångsvan")
                .queryParam("limit", 1)
                .queryParam("page", 2)
                .get("/agreements")
                .then()
                .body("agreements.id", contains(purpose))
                .body("_meta.totalRecords", is(3))
                .body("_links.next.href", containsString("q=s%C3%A5ngsvan"));
    }

    @Test
    void phrases_alternatives_and_words_to_leave_out_are_understood() {
        var both = drafted("Pärlugglornas höga berg", null, null, null);
        var one = drafted("Bergets pärluggla", null, null, null);
        search("\"höga berg\" pärluggla").body("agreements.id", contains(both));
        search("pärluggla -hög").body("agreements.id", contains(one));
        search("sparvugglor or \"höga berg\"").body("agreements.id", contains(both));
        search("pärluggla och").body("_meta.totalRecords", is(2));
        search("och").body("agreements", empty());
    }

    @Test
    void a_search_narrows_other_filters_and_shows_nobody_elses_agreements() {
        var draft = drafted("Tranbärsmyren", null, null, null);
        var proposed = proposed("Tranbärsmyren igen");
        search(readerOf(VASTERAS), "tranbärsmyrar").body("_meta.totalRecords", is(2));
        search(readerOf(VASTERAS).queryParam("status", "PROPOSED"), "tranbärsmyrar")
                .body("agreements.id", contains(proposed));
        search(readerOf(VASTERAS).queryParam("status", "DRAFT").queryParam("party", MDU), "tranbärsmyrar")
                .body("agreements.id", contains(draft));
        search(readerOf(REGION), "tranbärsmyrar").body("_meta.totalRecords", is(0));
    }

    @Test
    void the_words_of_the_version_that_counts_last_are_found_and_no_others() {
        var id = drafted("Orrspelet", null, null, null);
        changeOf(id)
                .body(terms("Tjäderspelet", "5000000.00"))
                .put("/agreements/" + id)
                .then()
                .statusCode(200);
        search("orrspel").body("agreements", empty());
        search("tjäderspel").body("agreements.id", contains(id));
        changeOf(id).post("/agreements/" + id + "/proposals").then().statusCode(200);
        for (var party : List.of(ESKILSTUNA, VASTERAS, MDU)) {
            approve(id, party).then().statusCode(201);
        }
        var amendment = admin().body("""
                        {"effectiveFrom":"2026-01-01","reason":"Nytt namn","terms":{%s}}""".formatted(termsFields("Ripjakten", "5000000.00")))
                .post("/agreements/" + id + "/amendments");
        amendment.then().statusCode(201);
        search("ripjakt").body("agreements", empty());
        for (var party : List.of(ESKILSTUNA, VASTERAS, MDU)) {
            approveAmendment(id, amendment.path("id"), party).then().statusCode(201);
        }
        search("tjäderspel").body("agreements", empty());
        search("ripjakt").body("agreements.id", contains(id));
    }

    /// Such texts are refused today; the database can hold older ones.
    @Test
    void a_nul_in_a_purpose_hides_no_word() {
        var id = drafted("Med nul", "smultronetQ1ställe Q2 i Q3skogen", null, null);
        var words = "replace(replace(replace(terms, 'Q1', '\\u0000'), 'Q2', '\\\\u0000'), 'Q3', '\\\\\\u0000')";
        QuarkusTransaction.begin();
        try {
            entities.createNativeQuery("UPDATE agreement_version SET terms = " + words
                            + ", terms_hash = encode(sha256(convert_to(" + words + ", 'UTF8')), 'hex')"
                            + " WHERE agreement_id = CAST('" + id + "' AS uuid)")
                    .executeUpdate();
            while (analyseSome.run() > 0) {}
            assertThat(found("smultron ställen", null).items())
                    .extracting(agreement -> agreement.id.toString())
                    .containsExactly(id);
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"kommun\u0000", "kommun\nbidrag"})
    void a_search_that_is_no_line_of_text_is_refused(String q) {
        admin().queryParam("q", q)
                .get("/agreements")
                .then()
                .statusCode(400)
                .body("code", is("text-not-allowed"))
                .body("detail", containsString("q"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"   ", "%_", "\"-", "-kommun", "bidrag or -kommun"})
    void a_search_for_nothing_is_refused(String q) {
        refused(q);
    }

    @Test
    void a_search_of_more_than_two_hundred_characters_is_refused() {
        search("å".repeat(200)).body("agreements", empty());
        refused("å".repeat(201));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'a", "!!a", "a & | b", "a:*", "a\\", "(((kommun", "\"ej slut", "%_a", "😀 a"})
    void what_means_something_to_a_database_is_only_text(String q) {
        search(q);
    }

    @Test
    void relevance_orders_searches_only() {
        admin().get("/agreements?sort=relevance").then().statusCode(400).body("code", is("sort-unknown"));
    }

    /// The statements are those that the request itself sent, and the rows are gone again before anybody sees
    /// them.
    @Test
    void every_search_goes_by_the_index_of_words() throws SQLException {
        SentStatements.forget();
        search("havsörn");
        search(readerOf(VASTERAS).queryParam("status", "DRAFT"), "havsörn");
        var searches = SentStatements.containing(" @@ ");
        assertThat(searches).hasSizeGreaterThanOrEqualTo(2);
        var database = SamverkaInfrastructure.current().postgres().database("agreements");
        // Only the simple protocol takes a statement with parameters that nobody binds.
        var url = database.jdbcUrl() + (database.jdbcUrl().contains("?") ? "&" : "?") + "preferQueryMode=simple";
        try (var connection = DriverManager.getConnection(url, database.username(), database.password())) {
            connection.setAutoCommit(false);
            try {
                manyAgreements(connection);
                for (var sql : searches) {
                    assertThat(plan(connection, sql))
                            .contains("Bitmap Index Scan on agreement_search_words")
                            .doesNotContain("Seq Scan on agreement_search");
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
            entities.unwrap(Session.class).doWork(SearchTest::manyAgreements);
            var all = found("avtal", null);
            assertThat(all.total()).isEqualTo(AgreementFinder.MOST_FOUND);
            assertThat(all.truncated()).isTrue();
            assertThat(all.items()).hasSize(20);
            // Filters narrow what is searched, and not what was found.
            var rare = found("avtal", "RARE");
            assertThat(rare.total()).isEqualTo(2);
            assertThat(rare.truncated()).isFalse();
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    @Test
    void a_search_for_a_word_of_every_agreement_reads_no_more_than_it_shows() throws SQLException {
        SentStatements.forget();
        search("havsörn");
        var sql = SentStatements.containing(" @@ ").getFirst().replace("?", "'avtal'");
        var database = SamverkaInfrastructure.current().postgres().database("agreements");
        try (var connection =
                DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password())) {
            connection.setAutoCommit(false);
            try {
                manyAgreements(connection);
                var plan = answer(connection, "EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, BUFFERS OFF) " + sql);
                var reads = Pattern.compile(" on agreement_search .*actual rows=([0-9.]+) loops=([0-9]+)")
                        .matcher(plan)
                        .results()
                        .map(read -> new BigDecimal(read.group(1)).multiply(new BigDecimal(read.group(2))))
                        .toList();
                assertThat(reads)
                        .as(plan)
                        .hasSize(1)
                        .allSatisfy(rows -> assertThat(rows)
                                .isLessThanOrEqualTo(BigDecimal.valueOf(AgreementFinder.MOST_FOUND + 1)));
            } finally {
                connection.rollback();
            }
        }
    }

    private void sql(String statement) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(statement).executeUpdate());
    }

    private Page<AgreementEntity> found(String words, String caseNumber) {
        return finder.page(
                new AgreementFilter(null, null, null, null, caseNumber, null, null, words),
                SearchQuery.of(words),
                null,
                new PageQuery());
    }

    private static void manyAgreements(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("""
                    INSERT INTO agreement (id, kind, status, title, case_number, valid_from, valid_to, version, edition, revision,
                                           created_at, created_by, recorded_at)
                    SELECT md5(n::text)::uuid, 'ACCORD', 'DRAFT', 'Avtal', CASE WHEN n <= 2 THEN 'RARE' END, '2026-01-01', '2028-12-31', 1, 1, 1,
                           now(), 'test', now() FROM generate_series(1, 20000) n""");
            statement.execute("""
                    INSERT INTO agreement_version (agreement_id, version, effective_from, terms, terms_hash, recorded_at)
                    SELECT md5(n::text)::uuid, 1, '2026-01-01', t, encode(sha256(convert_to(t, 'UTF8')), 'hex'), now()
                      FROM generate_series(1, 20000) n,
                           LATERAL (SELECT '{"title":"Avtal ' || n || ' om ' || md5((n % 500)::text) || '"}') terms (t)""");
            statement.execute("""
                    UPDATE agreement_search SET words = to_tsvector('simple', 'avtal ' || md5((n %% 500)::text)), analyser = %d
                      FROM generate_series(1, 20000) n WHERE agreement_id = md5(n::text)::uuid""".formatted(SwedishText.VERSION));
            // What other tests leave of parties must not steer the planner here; all of this is rolled back.
            statement.execute("DELETE FROM agreement_party");
            statement.execute("""
                    INSERT INTO agreement_party SELECT md5(n::text)::uuid, '%s' FROM generate_series(1, 20000) n""".formatted(VASTERAS));
            // As autovacuum does after so many writes.
            statement.execute("SELECT gin_clean_pending_list('agreement_search_words')");
            statement.execute("ANALYZE agreement, agreement_version, agreement_search, agreement_party");
        }
    }

    private static String plan(Connection connection, String sql) throws SQLException {
        var numbered = new StringBuilder();
        int parameter = 0;
        for (char c : sql.toCharArray()) {
            numbered.append(c == '?' ? "$" + ++parameter : String.valueOf(c));
        }
        return answer(connection, "EXPLAIN (GENERIC_PLAN) " + numbered);
    }

    private static String answer(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var plan = new StringBuilder();
            while (rows.next()) {
                plan.append(rows.getString(1)).append('\n');
            }
            return plan.toString();
        }
    }

    private static ValidatableResponse search(String q) {
        return search(admin(), q);
    }

    private static ValidatableResponse search(RequestSpecification caller, String q) {
        return caller.queryParam("q", q).get("/agreements").then().statusCode(200);
    }

    private static void refused(String q) {
        admin().queryParam("q", q)
                .get("/agreements")
                .then()
                .statusCode(400)
                .body("code", is("query-parameter-invalid"))
                .body("detail", containsString("Query parameter q "));
    }

    private static String drafted(String title, String purpose, String clause, String branch) {
        return drafted(title, purpose, clause, branch, "");
    }

    private static String drafted(String title, String purpose, String clause, String branch, String caseNumber) {
        var answer = admin().body("""
                        {"kind":"COOPERATION_AGREEMENT","title":"%s","purpose":"%s",%s
                         "validFrom":"2026-01-01","validTo":"2028-12-31",
                         "parties":[{"organisationNumber":"202100-2916","roles":["COORDINATOR"]},
                                    {"organisationNumber":"212000-2080","roles":["FUNDER"]}],
                         "fundingClauses":[{"clauseId":"c","kind":"SHARED_CONTRIBUTION","title":"%s",
                           "payee":"202100-2916","annualAmount":"100.00",
                           "split":{"method":"EQUAL","roundingUnit":"1.00","branches":[
                             {"branchId":"outer","split":{"method":"EQUAL","roundingUnit":"1.00","branches":[
                               {"branchId":"inner","title":"%s","payer":"212000-2080"}]}}]}}]}""".formatted(
                                or(title),
                                or(purpose),
                                caseNumber.isEmpty() ? "" : "\"caseNumber\":\"" + caseNumber + "\",",
                                or(clause),
                                or(branch)))
                .post("/agreements");
        answer.then().statusCode(201);
        return answer.path("id");
    }

    private static String or(String text) {
        return text == null ? "Samverkan" : text;
    }
}
