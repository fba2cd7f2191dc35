package se.samverka.finance.insight.externaltarget;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.samverka.finance.AgreementFixture;
import se.samverka.finance.Figures;
import se.samverka.finance.Publisher;
import se.samverka.finance.SentStatements;
import se.samverka.finance.ServiceTest;
import se.samverka.finance.TermsFixture;
import se.samverka.finance.books.draft.RebuildDrafts;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.terms.FundingClause;
import se.samverka.terms.FundingClause.Kind;
import se.samverka.terms.Terms;

@QuarkusTest
class ExternalTargetsTest extends ServiceTest {

    private static final String FACT = "external-funding-recorded";

    @Inject
    RebuildDrafts rebuild;

    /// Samhällskontraktet: at least 10 000 000 kr a year from outside. With 2 500 000,01 reached, 7 499 999,99
    /// remain.
    @Test
    void a_goal_is_shown_with_its_outcome_and_owed_by_nobody() {
        var agreement = AgreementFixture.inForce(TermsFixture.samhallskontraktet());
        tell(agreement, "agreement-entered-into-force");
        var of = "&agreementId=" + agreement.id();
        var commitments =
                get(admin(), "/commitments?limit=200" + of).extract().jsonPath().getList("commitments");
        var drafts = bodies(agreement.id(), "");
        // When
        var reached =
                agreement.reached(List.of(sum("external", 2026, "2500000.01"), sum("external", 2027, "12000000.00")));
        tell(reached, FACT);
        // Then
        list(admin(), of)
                .body("externalTargets.year", contains(2026, 2027, 2028, 2029))
                .body("externalTargets.clauseId", contains("external", "external", "external", "external"))
                .body("externalTargets[0].agreementTitle", equalTo("Samhällskontraktet"))
                .body("externalTargets[0].target", equalTo("10000000.00"))
                .body("externalTargets.reached", contains("2500000.01", "12000000.00", "0.00", "0.00"))
                .body("externalTargets.remaining", contains("7499999.99", "0.00", "10000000.00", "10000000.00"));
        list(admin(), of + "&from=2027&to=2028&sort=-year&limit=1")
                .body("externalTargets.year", contains(2028))
                .body("_meta.totalRecords", is(2));
        // And: no amount has changed
        assertThat(get(admin(), "/commitments?limit=200" + of)
                        .extract()
                        .jsonPath()
                        .getList("commitments"))
                .isEqualTo(commitments);
        assertThat(bodies(agreement.id(), "")).isEqualTo(drafts);
    }

    /// The goal is raised to 12 000 000 kr from 1 July 2027, which applies on the last day of that year, and
    /// removed from 2029 on, for which 5 kr had already been given.
    @Test
    void a_year_has_the_goal_of_the_terms_on_its_last_day() {
        var agreement = AgreementFixture.inForce(goal("10000000.00"))
                .amended(LocalDate.of(2027, 7, 1), goal("12000000.00"))
                .amended(LocalDate.of(2029, 1, 1), terms(List.of(contribution())));
        tell(agreement.reached(List.of(sum("external", 2029, "5.00"))), FACT);
        list(admin(), "&agreementId=" + agreement.id())
                .body("externalTargets.year", contains(2026, 2027, 2028, 2029))
                .body("externalTargets.target", contains("10000000.00", "12000000.00", "12000000.00", "0.00"))
                .body("externalTargets[3].reached", equalTo("5.00"))
                .body("externalTargets[3].remaining", equalTo("0.00"));
    }

    @Test
    void events_out_of_order_lose_no_outcome() {
        // Given: revisions with one, two and three sums
        var revisions = new ArrayList<AgreementFixture>();
        revisions.add(AgreementFixture.inForce(goal("10000000.00")));
        for (int n = 1; n <= 3; n++) {
            revisions.add(revisions.getLast().reached(List.of(sum("external", 2026, n + "000.00"))));
        }
        // When: the last one comes first, and each of them twice
        for (int n : new int[] {3, 1, 0, 2, 3, 1}) {
            publisher.agreement(revisions.get(n), FACT);
        }
        awaitEverythingRead(revisions.getFirst().id());
        // Then
        list(admin(), "&to=2026&agreementId=" + revisions.getFirst().id())
                .body("externalTargets.reached", contains("3000.00"));
    }

    @Test
    void an_unreadable_goal_stays_unchanged_while_its_outcome_is_updated() {
        var agreement = AgreementFixture.inForce(goal("10000000.00"));
        tell(agreement, "agreement-entered-into-force");
        var amended = agreement
                .amended(LocalDate.of(2028, 1, 1), terms(List.of(withoutPayee())))
                .reached(List.of(sum("external", 2028, "7.00")));
        tell(amended, "agreement-amended");
        list(admin(), "&agreementId=" + agreement.id())
                .body("externalTargets.year", contains(2026, 2027, 2028, 2029))
                .body("externalTargets.target", contains("10000000.00", "10000000.00", "10000000.00", "10000000.00"))
                .body("externalTargets.reached", contains("0.00", "0.00", "7.00", "0.00"));
    }

    /// Neither of the last two revisions names a goal: one cannot be read, and the other has none.
    @Test
    void an_unreadable_goal_is_removed_by_terms_without_it() {
        var agreement = AgreementFixture.inForce(goal("10000000.00"));
        tell(agreement, "agreement-entered-into-force");
        var unsound = agreement.amended(LocalDate.of(2026, 1, 1), terms(List.of(withoutPayee())));
        tell(unsound, "agreement-amended");
        list(admin(), "&agreementId=" + agreement.id()).body("externalTargets", hasSize(4));
        tell(unsound.amended(LocalDate.of(2026, 1, 1), terms(List.of(contribution()))), "agreement-amended");
        list(admin(), "&agreementId=" + agreement.id()).body("externalTargets", empty());
    }

    @Test
    void everybody_who_may_see_the_agreement_sees_its_goals() {
        var agreement = AgreementFixture.inForce(TermsFixture.samhallskontraktet());
        var proposed = agreement.as("PROPOSED");
        tell(proposed, "agreement-proposed");
        var of = "&agreementId=" + agreement.id();
        list(admin(), of).body("externalTargets", empty());
        var inForce = proposed.as("IN_FORCE");
        tell(inForce, "agreement-entered-into-force");
        // Then: parties and the payee
        list(vasteras(), of).body("externalTargets", hasSize(4));
        list(mdu(), of + "&party=" + Figures.ESKILSTUNA.value()).body("externalTargets", hasSize(4));
        list(mdu(), of + "&party=212000-0142").body("externalTargets", empty());
        // And: an organisation that an open amendment would bring in, until the amendment fails
        var other = token("212000-0142", "finance:read");
        list(other, of).body("externalTargets", empty());
        var readers = List.of(Figures.VASTERAS.value(), Figures.ESKILSTUNA.value());
        var opened = inForce.readBy(List.of(readers.get(0), readers.get(1), "212000-0142"));
        tell(opened, "amendment-proposed");
        list(other, of).body("externalTargets", hasSize(4));
        tell(opened.readBy(readers), "amendment-withdrawn");
        list(other, of).body("externalTargets", empty());
        list(mdu(), of).body("externalTargets", hasSize(4));
        get(token(Figures.VASTERAS.value(), "agreements:read"), "/external-targets")
                .statusCode(403);
        given().get(BASE + "/external-targets").then().statusCode(401);
        get(admin(), "/external-targets?from=26").statusCode(400);
        get(admin(), "/external-targets?year=2026").statusCode(400).body("code", equalTo("unknown-query-parameter"));
    }

    /// As for agreements from before goals were stored.
    @Test
    void missing_goals_are_stored_by_the_next_recalculation() throws SQLException {
        var agreement = AgreementFixture.inForce(goal("10000000.00"));
        tell(agreement, "agreement-entered-into-force");
        execute("DELETE FROM external_target WHERE agreement_id = '" + agreement.id() + "'");
        execute("DELETE FROM external_target_reader WHERE agreement_id = '" + agreement.id() + "'");
        list(vasteras(), "&agreementId=" + agreement.id()).body("externalTargets", empty());
        QuarkusTransaction.requiringNew().run(() -> rebuild.run(agreement.id()));
        list(vasteras(), "&agreementId=" + agreement.id()).body("externalTargets", hasSize(4));
    }

    @Test
    void a_page_is_read_from_indexes_when_there_are_many() throws SQLException {
        SentStatements.listen();
        list(vasteras(), "&limit=1");
        list(admin(), "&limit=1");
        var pages = SentStatements.stop().stream()
                .filter(sql -> sql.contains("external_target t") && sql.contains("ORDER BY"))
                .toList();
        assertThat(pages).hasSize(2);
        var database = infrastructure.postgres().database("finance");
        var url = database.jdbcUrl() + (database.jdbcUrl().contains("?") ? "&" : "?") + "preferQueryMode=simple";
        try (var connection = java.sql.DriverManager.getConnection(url, database.username(), database.password());
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("INSERT INTO agreement (id, revision) SELECT md5(n::text)::uuid, 1"
                    + " FROM generate_series(1, 20000) n");
            statement.execute("INSERT INTO external_target SELECT md5(n::text)::uuid, 2026, 'c', 1, 0"
                    + " FROM generate_series(1, 20000) n");
            statement.execute("INSERT INTO external_target_reader SELECT 'o' || n % 500, md5(n::text)::uuid"
                    + " FROM generate_series(1, 20000) n");
            statement.execute("ANALYZE agreement, external_target, external_target_reader");
            for (var page : pages) {
                assertThat(plan(statement, page)).doesNotContain("Seq Scan");
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

    /// The unreadable event comes last.
    private void awaitEverythingRead(UUID key) {
        var event = UUID.randomUUID().toString();
        publisher.send(
                Publisher.AGREEMENTS, key.toString(), "agreement-sung", event, "{}".getBytes(StandardCharsets.UTF_8));
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        count("SELECT count(*) FROM dead_letter WHERE headers ->> 'ce_id' = '" + event + "'") == 1);
    }

    private ValidatableResponse list(String token, String filter) {
        return get(token, "/external-targets?" + filter.substring(1)).statusCode(200);
    }

    private static Map<String, Object> sum(String clauseId, int year, String reached) {
        return Map.of("clauseId", clauseId, "year", year, "reached", reached);
    }

    private static FundingClause contribution() {
        return TermsFixture.fixed("c", OrganisationNumber.of("212000-2080"), "1.00");
    }

    private static FundingClause withoutPayee() {
        return TermsFixture.clause(
                "c", Kind.FIXED_CONTRIBUTION, "Utan mottagare", null, null, null, null, null, null, null, null);
    }

    private static Terms goal(String target) {
        return terms(List.of(
                contribution(),
                TermsFixture.clause(
                        "external",
                        Kind.EXTERNAL_TARGET,
                        "Externa finansiärer",
                        null,
                        Figures.MDU,
                        Money.of(target),
                        null,
                        null,
                        null,
                        null,
                        null)));
    }

    private static Terms terms(List<FundingClause> clauses) {
        return TermsFixture.terms(
                "Med mål",
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2029, 12, 31),
                List.of(Figures.MDU, Figures.VASTERAS),
                clauses);
    }
}
