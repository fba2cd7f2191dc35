package se.samverka.agreements.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static se.samverka.agreements.Api.*;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverka.deploy.embedded.SamverkaInfrastructure;

@QuarkusTest
@QuarkusTestResource(
        value = SamverkaInfrastructure.class,
        initArgs = @ResourceArg(name = "service", value = "agreements"))
class DistributionListTest {

    /// Source: Ensam är inte stark ("Beslutet skickas till").
    private static final String LIST = """
            {"entries":[{"name":"Liselotte Eriksson, Verksamhetschef Välfärd","organisationNumber":"232100-0172"},
                        {"name":"Regionkontoret","address":"Västmanlands sjukhus, 721 89 Västerås"}]}""";

    @Inject
    DataSource dataSource;

    @BeforeEach
    void register() {
        organisations();
    }

    @Test
    void a_list_is_empty_until_it_is_written_and_reads_back_as_it_was() {
        var id = drafted("Sändlistan");
        readerOf(MDU).get(path(id)).then().statusCode(200).body("entries", hasSize(0));
        put(id, etag(path(id)), LIST).then().statusCode(200);
        readerOf(VASTERAS)
                .get(path(id))
                .then()
                .statusCode(200)
                .body("entries.name", contains("Liselotte Eriksson, Verksamhetschef Välfärd", "Regionkontoret"))
                .body("entries[0].organisationNumber", is(REGION))
                .body("entries[0].address", nullValue())
                .body("entries[1].address", is("Västmanlands sjukhus, 721 89 Västerås"));
        admin().header("If-None-Match", etag(path(id))).get(path(id)).then().statusCode(304);
    }

    @Test
    void the_timeline_says_how_many_have_come_and_gone_and_the_present_list_alone_is_kept() throws SQLException {
        // Given
        var id = drafted("Listans historia");
        put(id, etag(path(id)), LIST).then().statusCode(200);
        // When
        put(id, etag(path(id)), LIST.replace("Regionkontoret", "Kansliet"))
                .then()
                .statusCode(200);
        put(id, etag(path(id)), LIST.replace("Regionkontoret", "Kansliet"))
                .then()
                .statusCode(200);
        // Then
        admin().get("/agreements/" + id + "/timeline?sort=-at&limit=2")
                .then()
                .body("timeline.fact", contains("distribution-list-changed", "distribution-list-changed"))
                .body("timeline[0].note", is("1 added, 1 removed"))
                .body("timeline[0].href", endsWith(path(id)))
                .body("_meta.totalRecords", is(3));
        assertThat(recordsOf(id)).isEqualTo(1);
    }

    @Test
    void a_change_needs_the_present_etag() {
        var id = drafted("Listans etag");
        var empty = etag(path(id));
        secretaryOf(MDU).body(LIST).put(path(id)).then().statusCode(428);
        put(id, empty, LIST).then().statusCode(200);
        put(id, empty, LIST.replace("Regionkontoret", "Kansliet")).then().statusCode(412);
    }

    @Test
    void of_two_lists_at_once_one_counts_and_the_other_is_stale() throws Exception {
        var id = drafted("Två listor");
        var empty = etag(path(id));
        Callable<Integer> one = () -> put(id, empty, LIST).statusCode();
        Callable<Integer> other =
                () -> put(id, empty, LIST.replace("Regionkontoret", "Kansliet")).statusCode();
        try (var threads = Executors.newFixedThreadPool(2)) {
            var answers = threads.invokeAll(List.of(one, other));
            assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(200, 412);
        }
    }

    @Test
    void who_is_no_party_finds_nothing() {
        var id = drafted("Inte din lista");
        readerOf(REGION).get(path(id)).then().statusCode(404);
        secretaryOf(REGION)
                .header("If-Match", "*")
                .body(LIST)
                .put(path(id))
                .then()
                .statusCode(404);
        readerOf(MDU).header("If-Match", "*").body(LIST).put(path(id)).then().statusCode(403);
        anonymous().get(path(id)).then().statusCode(401);
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Regionkontoret|' '|422|field-missing|/entries/1/name",
                "232100-0172|212000-0142|422|organisation-unknown|/entries/0/organisationNumber",
                "232100-0172|218000-2180|422|organisation-number-invalid|/entries/0/organisationNumber",
                "\"name\":\"Regionkontoret\",|''|422|field-missing|/entries/1/name",
                "\"address\"|\"epost\"|400|unknown-field|/entries/1/epost",
            })
    void a_list_that_makes_no_sense_is_named(String in, String instead, int status, String code, String pointer) {
        var id = drafted("Fel lista");
        put(id, "*", LIST.replace(in, instead))
                .then()
                .statusCode(status)
                .body("code", is(code))
                .body("errors[0].pointer", is(pointer));
        admin().get(path(id)).then().body("entries", hasSize(0));
    }

    @Test
    void the_database_refuses_a_change_without_a_line() {
        var id = drafted("Inget i smyg");
        put(id, "*", LIST).then().statusCode(200);
        assertThatThrownBy(() -> {
                    try (var connection = dataSource.getConnection();
                            var statement = connection.createStatement()) {
                        statement.execute("DELETE FROM distribution_list WHERE agreement_id = '" + id + "'");
                    }
                })
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("timeline");
    }

    private static Response put(String agreement, String ifMatch, String list) {
        return secretaryOf(MDU).header("If-Match", ifMatch).body(list).put(path(agreement));
    }

    private static String path(String agreement) {
        return "/agreements/" + agreement + "/distribution-list";
    }

    private long recordsOf(String agreement) throws SQLException {
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement(
                        "SELECT count(*) FROM distribution_list_record WHERE agreement_id = ?::uuid")) {
            query.setString(1, agreement);
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
