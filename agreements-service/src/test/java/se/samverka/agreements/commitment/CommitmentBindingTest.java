package se.samverka.agreements.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static se.samverka.agreements.Api.*;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverka.agreements.TestClock;
import se.samverka.agreements.impact.FakeFinance;
import se.samverka.deploy.embedded.SamverkaInfrastructure;

/// A commitment is owed by whom it binds: by the board's decision within what the payer has agreed to, or by the
/// payer's own confirmation.
@QuarkusTest
@QuarkusTestResource(
        value = SamverkaInfrastructure.class,
        initArgs = @ResourceArg(name = "service", value = "agreements"))
@QuarkusTestResource(FakeFinance.class)
class CommitmentBindingTest {

    /// As finance divides the shared clause for 2028.
    private static final String DIVISION = """
            {"allocations":[{"year":2028,"clauseId":"shared","title":"Delat","kind":"SHARED_CONTRIBUTION","receivable":true,
              "payee":"202100-2916","absent":false,"proration":"NONE","currency":"SEK","amount":"100.00","problems":[],
              "branches":[{"branchId":"a","path":"a","title":"A","amount":"60.00","payer":"212000-0357","unassigned":false,"branches":[]},
                          {"branchId":"b","path":"b","title":"B","amount":"40.00","payer":"212000-2080","unassigned":true,"branches":[]}]}]}""";

    @Inject
    TestClock clock;

    @Inject
    DataSource database;

    private String id;
    private String board;
    private String document;

    @BeforeEach
    void register() {
        organisations();
        clock.set(LocalDate.of(2027, 3, 1));
    }

    @AfterEach
    void today() {
        clock.reset();
        FakeFinance.current().forget();
    }

    /// The parties still fulfil the funding of what the board decided before, whatever they say in the dispute.
    @Test
    void samhallskontraktets_commitment_binds_after_the_dispute_and_one_krona_over_the_share_does_not() {
        given(inForce("Samhällskontraktet"));
        var within = commit(admin(), VASTERAS, "4000000.00");
        within.then().statusCode(201).body("amounts.binding", contains(true)).body("awaited", empty());
        var rest = commit(admin(), VASTERAS, "1000001.00");
        rest.then().statusCode(201).body("amounts.binding", contains(false)).body("awaited", contains(VASTERAS));
        commit(admin(), VASTERAS, "1000000.00").then().statusCode(201).body("amounts.binding", contains(true));
        commit(admin(), VASTERAS, "1.00").then().statusCode(201).body("amounts.binding", contains(false));
        changeOf(id)
                .body("""
                        {"effectiveOn":"2027-06-30","reason":"Tvist","negotiation":{"heldOn":"2027-02-15",
                         "outcome":"Parterna enades inte","documentId":"%s"}}""".formatted(document))
                .post("/agreements/" + id + "/dissolutions")
                .then()
                .statusCode(201);
        admin().get("/agreements/" + id + "/commitments")
                .then()
                .body("commitments.survives", contains(true, true, true, true))
                .body("commitments.amounts.binding.flatten()", contains(true, false, true, false));
        answer(path(rest), VASTERAS, "DECLINED")
                .then()
                .statusCode(200)
                .body("amounts.binding", contains(false))
                .body("awaited", empty());
        answer(path(within), VASTERAS, "DECLINED").then().statusCode(409).body("code", is("commitment-binds"));
    }

    @Test
    void what_lacks_the_boards_decision_or_its_record_by_an_administrator_needs_the_payers_yes() {
        given(inForce("Utan styrelsens beslut"));
        commit(secretaryOf(MDU), VASTERAS, "1.00").then().statusCode(201).body("amounts.binding", contains(false));
        for (var left : new String[] {",\"boardId\":\"" + board + "\"", ",\"documentId\":\"" + document + "\""}) {
            var answer =
                    admin().body(body(VASTERAS, "1.00").replace(left, "")).post("/agreements/" + id + "/commitments");
            answer.then()
                    .statusCode(201)
                    .body("amounts.binding", contains(false))
                    .body("awaited", contains(VASTERAS));
        }
    }

    @Test
    void the_payer_alone_confirms_and_then_it_owes() {
        given(inForce("Bekräftas"));
        var made = commit(secretaryOf(MDU), VASTERAS, "9000000.00");
        var path = path(made);
        var yes = "{\"outcome\":\"CONFIRMED\",\"decidedOn\":\"2027-02-20\",\"reference\":\"§ 9\"}";
        secretaryOf(VASTERAS).body(yes).post(path + "/confirmations").then().statusCode(428);
        for (var other : new RequestSpecification[] {admin(), secretaryOf(MDU), secretaryOf(ESKILSTUNA)}) {
            other.header("If-Match", etag(path))
                    .body(yes)
                    .post(path + "/confirmations")
                    .then()
                    .statusCode(403)
                    .body("code", is("not-yours-to-confirm"));
        }
        secretaryOf(VASTERAS)
                .header("If-Match", made.header("ETag"))
                .body(yes)
                .post(path + "/confirmations")
                .then()
                .statusCode(200)
                .body("amounts.binding", contains(true))
                .body("confirmations.party", contains(VASTERAS))
                .body("awaited", empty());
        confirm(path, VASTERAS).then().statusCode(409).body("code", is("word-already-recorded"));
        secretaryOf(VASTERAS)
                .header("If-Match", made.header("ETag"))
                .body(yes)
                .post(path + "/confirmations")
                .then()
                .statusCode(412);
        // What it has confirmed is a part of what it has agreed to pay.
        commit(admin(), VASTERAS, "1.00").then().statusCode(201).body("amounts.binding", contains(false));
    }

    @Test
    void the_board_and_the_document_are_those_of_the_agreement() {
        given(inForce("Ett"));
        var own = board;
        given(inForce("Ett annat"));
        admin().body(body(VASTERAS, "1.00").replace(board, own).replace(document, own))
                .post("/agreements/" + id + "/commitments")
                .then()
                .statusCode(422)
                .body("errors.code", contains("board-unknown", "document-unknown"))
                .body("errors.pointer", contains("/boardId", "/documentId"));
    }

    /// A notice of 2027-03-01 ends the agreement for its party on 2027-09-01 (six months).
    @ParameterizedTest
    @ValueSource(strings = {MDU, VASTERAS})
    void nothing_binds_of_a_year_in_which_payee_or_payer_has_left(String leaving) {
        var answer = admin().body(
                        terms("Uppsagt", "5000000.00").replace("\"validTo\":\"2029-12-31\",", "\"noticeMonths\":6,"))
                .post("/agreements");
        answer.then().statusCode(201);
        changeOf(answer.path("id"))
                .post("/agreements/" + answer.path("id") + "/proposals")
                .then()
                .statusCode(200);
        for (var party : new String[] {MDU, ESKILSTUNA, VASTERAS}) {
            approve(answer.path("id"), party).then().statusCode(201);
        }
        given(answer.path("id"));
        commit(admin(), VASTERAS, "1.00").then().statusCode(201).body("amounts.binding", contains(true));
        secretaryOf(leaving)
                .header("If-Match", etag("/agreements/" + id))
                .body("{\"party\":\"%s\",\"noticedOn\":\"2027-03-01\"}".formatted(leaving))
                .post("/agreements/" + id + "/notices")
                .then()
                .statusCode(201);
        commit(admin(), VASTERAS, "1.00").then().statusCode(201).body("amounts.binding", contains(false));
    }

    @Test
    void what_finance_divides_binds_within_the_share_that_finance_says() {
        given(shared());
        FakeFinance.current().answers(200, DIVISION);
        commit(admin(), ESKILSTUNA, "60.01").then().statusCode(201).body("amounts.binding", contains(false));
        commit(admin(), ESKILSTUNA, "60.00").then().statusCode(201).body("amounts.binding", contains(true));
        // Nobody owes an unassigned part.
        commit(admin(), VASTERAS, "1.00").then().statusCode(201).body("amounts.binding", contains(false));
    }

    @Test
    void while_finance_is_away_nothing_is_recorded_of_what_it_divides() {
        given(shared());
        FakeFinance.current()
                .whileAway(() -> commit(admin(), ESKILSTUNA, "60.00")
                        .then()
                        .statusCode(503)
                        .body("code", is("finance-unavailable")));
        FakeFinance.current().answers(422, """
                {"code":"population-figures-missing","errors":[{"pointer":"/terms","code":"population-figures-missing","detail":"x"}]}""");
        commit(admin(), ESKILSTUNA, "60.00").then().statusCode(409).body("code", is("allocation-blocked"));
        admin().get("/agreements/" + id + "/commitments").then().body("_meta.totalRecords", is(0));
        // What binds nobody by itself needs no share.
        FakeFinance.current()
                .whileAway(() ->
                        commit(secretaryOf(MDU), ESKILSTUNA, "60.00").then().statusCode(201));
    }

    @Test
    void no_transaction_is_open_while_finance_is_asked() {
        given(shared());
        var ended = new AtomicBoolean();
        FakeFinance.current()
                .answersAfter(
                        () -> {
                            // Those of others come and go, and finance is waited for twice as long.
                            await().atMost(Duration.ofSeconds(1)).until(() -> openTransactions() == 0);
                            ended.set(true);
                        },
                        DIVISION);
        var answer = commit(admin(), ESKILSTUNA, "60.00");
        assertThat(ended).isTrue();
        answer.then().statusCode(201).body("amounts.binding", contains(true));
    }

    @Test
    void a_repeated_request_gets_its_first_answer_while_finance_is_away() {
        given(shared());
        FakeFinance.current().answers(200, DIVISION);
        var key = "\"" + UUID.randomUUID() + "\"";
        var first = commit(admin().header("Idempotency-Key", key), ESKILSTUNA, "60.00");
        first.then().statusCode(201);
        FakeFinance.current()
                .whileAway(() -> commit(admin().header("Idempotency-Key", key), ESKILSTUNA, "60.00")
                        .then()
                        .statusCode(201)
                        .header("Idempotency-Replayed", is("true"))
                        .body("id", is(first.<String>path("id"))));
    }

    /// Of this service's database, in which nothing runs and nothing has ended.
    private long openTransactions() throws SQLException {
        try (var connection = database.getConnection();
                var count = connection.prepareStatement("SELECT count(*) FROM pg_stat_activity"
                        + " WHERE datname = current_database() AND state = 'idle in transaction'");
                var row = count.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private void given(String agreement) {
        id = agreement;
        board = board(id);
        document = document(id);
    }

    private Response commit(RequestSpecification who, String payer, String amount) {
        return who.body(body(payer, amount)).post("/agreements/" + id + "/commitments");
    }

    private String body(String payer, String amount) {
        return """
                {"title":"Digital välfärd","decidedOn":"2027-01-20","decidingBody":"Styrelsen","reference":"§ 3",
                 "payee":"202100-2916","amounts":[{"payer":"%s","year":2028,"amount":"%s"}]%s%s}""".formatted(payer, amount, ",\"boardId\":\"" + board + "\"", ",\"documentId\":\"" + document + "\"");
    }

    private String path(Response made) {
        return "/agreements/" + id + "/commitments/" + made.path("id");
    }

    private static String shared() {
        var answer = admin().body("""
                        {"kind":"FUNDING_AGREEMENT","title":"Delat","validFrom":"2026-01-01","validTo":"2029-12-31",
                         "parties":[{"organisationNumber":"202100-2916","roles":["COORDINATOR"]},
                                    {"organisationNumber":"212000-0357","roles":["FUNDER"]},
                                    {"organisationNumber":"212000-2080","roles":["FUNDER"]}],
                         "fundingClauses":[{"clauseId":"shared","kind":"SHARED_CONTRIBUTION","payee":"202100-2916",
                           "annualAmount":"100.00","split":{"method":"SHARES","residualOwner":"a","branches":[
                             {"branchId":"a","payer":"212000-0357","share":"3/5"},{"branchId":"b","share":"2/5"}]}}]}""").post("/agreements");
        answer.then().statusCode(201);
        String made = answer.path("id");
        changeOf(made).post("/agreements/" + made + "/proposals").then().statusCode(200);
        for (var party : new String[] {MDU, ESKILSTUNA, VASTERAS}) {
            approve(made, party).then().statusCode(201);
        }
        return made;
    }
}
