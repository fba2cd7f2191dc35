package se.samverka.finance.budget;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.samverka.finance.AgreementFixture;
import se.samverka.finance.Figures;
import se.samverka.finance.SentStatements;
import se.samverka.finance.ServiceTest;
import se.samverka.finance.TermsFixture;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.terms.Terms;

@QuarkusTest
class FramesTest extends ServiceTest {

    private static final String REGION = Figures.REGION.value();
    private static final String HEADER = "year;unit;category;kind;amount;agreements\n";

    /// STARK is paid from Regionkontoret's frame. In 2026 the region gives 590 000 kr: of 700 000 kr, 110 000 kr
    /// remain; of 500 000 kr, the frame is exceeded by 90 000 kr.
    @Test
    void a_frame_shows_four_separate_figures() {
        var stark = inForce(TermsFixture.stark("2450000.00"));
        imported(
                region(), HEADER + "2026;Stab;Verksamhet;COST;5;\n2026;Regionkontoret;Bidrag;COST;700;" + stark + "\n");
        frame(region(), 2026)
                .body("party", equalTo(REGION))
                .body("unit", equalTo("Regionkontoret"))
                .body("category", equalTo("Bidrag"))
                .body("agreements", contains(stark.toString()))
                .body("framedThousands", equalTo("700"))
                .body("framed", equalTo("700000.00"))
                .body("committed", equalTo("590000.00"))
                .body("allocated", equalTo("590000.00"))
                .body("invoiced", equalTo("0.00"))
                .body("paid", equalTo("0.00"))
                .body("remaining", equalTo("110000.00"))
                .body("exceeded", is(false));
        get(region(), "/budgets?year=2026&unit=Regionkontoret")
                .body("budgets[0].agreements", contains(stark.toString()));
        // When: it is requisitioned and partly paid
        requisition(mdu(), stark, 2026, "2026-01-10").statusCode(201);
        pay(stark, REGION, "100000.00");
        frame(region(), 2026)
                .body("committed", equalTo("590000.00"))
                .body("invoiced", equalTo("590000.00"))
                .body("paid", equalTo("100000.00"))
                .body("remaining", equalTo("110000.00"));
        // And: the payment was recorded by mistake
        reverse(stark, REGION);
        frame(region(), 2026).body("paid", equalTo("0.00")).body("remaining", equalTo("110000.00"));
        // And: the frame is reduced by a file that is otherwise the same
        imported(
                region(), HEADER + "2026;Stab;Verksamhet;COST;5;\n2026;Regionkontoret;Bidrag;COST;500;" + stark + "\n");
        frame(region(), 2026)
                .body("edition", is(2))
                .body("remaining", equalTo("-90000.00"))
                .body("exceeded", is(true));
        // And: nothing is paid from it any more
        imported(region(), HEADER + "2026;Stab;Verksamhet;COST;5;\n2026;Regionkontoret;Bidrag;COST;500;\n")
                .body("years.edition", contains(3));
        frames(region(), 2026).body("frames", empty());
    }

    /// 70 and 50 kr under two agreements, and under the first also MDU's own 30 kr, which are not invoiced.
    @Test
    void a_frame_pays_for_several_agreements_and_for_own_contributions() {
        var payee = OrganisationNumber.of("212000-2114");
        var first = inForce(TermsFixture.terms(
                "A",
                LocalDate.of(2027, 1, 1),
                LocalDate.of(2027, 12, 31),
                List.of(Figures.MDU, payee),
                List.of(
                        TermsFixture.to(payee, "c", Figures.MDU, "70.00"),
                        TermsFixture.own("o", Figures.MDU, "30.00"))));
        var second = inForce(TermsFixture.terms(
                "B",
                LocalDate.of(2027, 1, 1),
                LocalDate.of(2027, 12, 31),
                List.of(Figures.MDU, payee),
                List.of(TermsFixture.to(payee, "c", Figures.MDU, "50.00"))));
        imported(mdu(), HEADER + "2027;Rektor;Bidrag;COST;0,1490;" + first + " " + second + "\n");
        frame(mdu(), 2027)
                .body("agreements", hasSize(2))
                .body("framedThousands", equalTo("0.149"))
                .body("committed", equalTo("150.00"))
                .body("allocated", equalTo("120.00"))
                .body("remaining", equalTo("-1.00"))
                .body("exceeded", is(true));
    }

    @Test
    void a_frame_belongs_to_its_party_and_names_only_its_agreements() {
        var agreement = inForce(TermsFixture.of2026(TermsFixture.fixed("c", Figures.ESKILSTUNA, "1.00")));
        var eskilstuna = token(Figures.ESKILSTUNA.value(), "finance:read", "finance:write");
        var file = HEADER + "2026;KS;Bidrag;COST;1;" + agreement + "\n";
        imported(eskilstuna, file);
        frames(eskilstuna, 2026).body("frames", hasSize(1));
        var of = "/budgets/frames?year=2026&party=" + Figures.ESKILSTUNA.value();
        get(admin(), of).statusCode(200).body("frames", hasSize(1));
        get(mdu(), of).statusCode(200).body("frames", empty());
        get(token(Figures.ESKILSTUNA.value(), "agreements:read"), of).statusCode(403);
        given().get(BASE + of).then().statusCode(401);
        get(admin(), "/budgets/frames?year=x").statusCode(400);
        // And: an agreement in which it has no part, or that does not exist, is refused with its line, whoever
        // imports
        var koping = token("212000-2114", "finance:read", "finance:write");
        post(koping, "", file)
                .statusCode(422)
                .body("code", equalTo("agreement-unknown"))
                .body("errors[0].pointer", equalTo("/lines/2"));
        post(admin(), "?organisation=212000-2114", file).statusCode(422);
        post(eskilstuna, "", HEADER + "2029;KS;Bidrag;COST;1;" + UUID.randomUUID() + "\n")
                .statusCode(422);
    }

    @Test
    void frames_of_all_parties_are_by_year_before_party() {
        var agreement = inForce(TermsFixture.samhallskontraktet());
        var eskilstuna = Figures.ESKILSTUNA.value();
        var vasteras = Figures.VASTERAS.value();
        for (var party : List.of(vasteras, eskilstuna)) {
            imported(
                    token(party, "finance:write"),
                    HEADER + "2043;Ordnad;a;COST;1;" + agreement + "\n2044;Ordnad;a;COST;1;" + agreement + "\n");
        }
        get(admin(), "/budgets/frames?unit=Ordnad&sort=year")
                .body("frames.year", contains(2043, 2043, 2044, 2044))
                .body("frames.party", contains(eskilstuna, vasteras, eskilstuna, vasteras));
        get(admin(), "/budgets/frames?unit=Ordnad&sort=-year")
                .body("frames.year", contains(2044, 2044, 2043, 2043))
                .body("frames.party", contains(vasteras, eskilstuna, vasteras, eskilstuna));
    }

    @Test
    void the_agreements_of_a_row_never_change() throws SQLException {
        var agreement = inForce(TermsFixture.of2026(TermsFixture.fixed("c", Figures.VASTERAS, "1.00")));
        imported(
                token(Figures.VASTERAS.value(), "finance:write"), HEADER + "2026;KS;Bidrag;COST;1;" + agreement + "\n");
        for (var sql : List.of("UPDATE budget_frame SET place = 1", "DELETE FROM budget_frame")) {
            try (var connection = dataSource.getConnection();
                    var statement = connection.createStatement()) {
                assertThatThrownBy(() -> statement.execute(sql)).hasMessageContaining("never changes");
            }
        }
    }

    @Test
    void a_page_is_read_from_indexes_when_there_are_many() throws SQLException {
        SentStatements.listen();
        frames(region(), 2026);
        get(region(), "/budgets?year=2026").statusCode(200);
        get(admin(), "/budgets/frames?limit=1").statusCode(200);
        get(admin(), "/budgets?limit=1").statusCode(200);
        get(admin(), "/budgets/frames?limit=1&sort=-year").statusCode(200);
        get(admin(), "/budgets?limit=1&sort=-year").statusCode(200);
        get(admin(), "/budgets/editions?limit=1").statusCode(200);
        get(admin(), "/budgets/editions?limit=1&sort=-year").statusCode(200);
        var statements = SentStatements.stop().stream()
                .filter(sql ->
                        (sql.contains("budget_row r") || sql.contains("budget_edition e")) && sql.contains("OFFSET"))
                .toList();
        assertThat(statements).hasSize(8);
        var database = infrastructure.postgres().database("finance");
        var url = database.jdbcUrl() + (database.jdbcUrl().contains("?") ? "&" : "?") + "preferQueryMode=simple";
        try (var connection = DriverManager.getConnection(url, database.username(), database.password());
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("INSERT INTO agreement (id, revision) SELECT md5('f' || n)::uuid, 1"
                    + " FROM generate_series(1, 5000) n");
            statement.execute("INSERT INTO budget SELECT lpad(n::text, 6, '0') || '-0000', y"
                    + " FROM generate_series(1, 500) n, generate_series(2020, 2029) y");
            statement.execute(
                    "INSERT INTO budget_edition SELECT md5(organisation || year)::uuid, organisation, year, 1,"
                            + " now(), 'x', repeat('0', 64), 10 FROM budget WHERE organisation LIKE '000%-0000'");
            statement.execute("UPDATE budget SET edition_id = md5(organisation || year)::uuid"
                    + " WHERE organisation LIKE '000%-0000'");
            statement.execute(
                    "INSERT INTO budget_row SELECT md5(organisation || year)::uuid, p, 'u', p::text, 'COST', 1"
                            + " FROM budget, generate_series(1, 10) p WHERE organisation LIKE '000%-0000'");
            statement.execute("INSERT INTO budget_frame SELECT md5(organisation || year)::uuid, 1, md5('f1')::uuid"
                    + " FROM budget WHERE organisation LIKE '000%-0000'");
            statement.execute("INSERT INTO commitment SELECT md5('f' || n)::uuid, y, 'p' || n, 'q', 1, 1"
                    + " FROM generate_series(1, 5000) n, generate_series(2026, 2029) y");
            statement.execute("ANALYZE agreement, budget, budget_edition, budget_row, budget_frame, commitment");
            for (var sql : statements) {
                // With as many rows as a page: for an unknown number the planner assumes a tenth of all.
                assertThat(plan(statement, sql.replace("OFFSET ? LIMIT ?", "OFFSET 0 LIMIT 20")))
                        .doesNotContain("Seq Scan on budget")
                        .doesNotContain("Seq Scan on commitment");
            }
            connection.rollback();
        }
    }

    private static String plan(java.sql.Statement statement, String sql) throws SQLException {
        var numbered = new StringBuilder();
        int parameter = 0;
        for (char c : sql.toCharArray()) {
            numbered.append(c == '?' ? "$" + ++parameter : String.valueOf(c));
        }
        try (var rows = statement.executeQuery("EXPLAIN (GENERIC_PLAN) " + numbered)) {
            var plan = new StringBuilder();
            while (rows.next()) {
                plan.append(rows.getString(1)).append('\n');
            }
            return plan.toString();
        }
    }

    private UUID inForce(Terms terms) {
        var agreement = AgreementFixture.inForce(terms);
        tell(agreement, "agreement-entered-into-force");
        return agreement.id();
    }

    private ValidatableResponse frames(String token, int year) {
        return get(token, "/budgets/frames?year=" + year).statusCode(200);
    }

    private ValidatableResponse frame(String token, int year) {
        var answer = frames(token, year).body("frames", hasSize(1));
        answer.rootPath("frames[0]");
        return answer;
    }

    private void pay(UUID agreementId, String payer, String amount) {
        var id = invoices(agreementId, "&year=2026&payer=" + payer).getString("invoices[0].id");
        as(mdu())
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(Map.of("paidOn", "2026-02-01", "amount", amount, "bankReference", "B" + id))
                .post(BASE + "/invoices/" + id + "/payments")
                .then()
                .statusCode(201);
    }

    private void reverse(UUID agreementId, String payer) {
        var payments = "/invoices/"
                + invoices(agreementId, "&year=2026&payer=" + payer).getString("invoices[0].id") + "/payments";
        as(mdu())
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(Map.of("reason", "Avsåg en annan faktura"))
                .post(BASE + payments + "/" + get(mdu(), payments).extract().path("payments[0].id") + "/reversals")
                .then()
                .statusCode(201);
    }

    private String region() {
        return token(REGION, "finance:read", "finance:write");
    }

    private ValidatableResponse imported(String token, String file) {
        return post(token, "", file).statusCode(201);
    }

    private ValidatableResponse post(String token, String query, String file) {
        return as(token)
                .contentType("text/csv; charset=UTF-8")
                .body(file)
                .post(BASE + "/budgets" + query)
                .then();
    }
}
