package se.samverka.finance.budget;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import se.samverka.finance.Figures;
import se.samverka.finance.ServiceTest;

@QuarkusTest
class BudgetsTest extends ServiceTest {

    private static final String REGION = Figures.REGION.value();
    private static final String HEADER = "year;unit;category;kind;amount\n";

    /// 1 200 + 300 - 1 181,5 - 400 thousand kronor; no other test has budgets of these years.
    private static final String PLAN = """
            year;unit;category;kind;amount
            %1$s;Regionkontoret;Regionersättning;INCOME;1\u00A0200
            %1$s;Stab;Regionersättning;INCOME;300
            %1$s;Regionkontoret;Verksamhetskostnader;COST;1 181,5
            %1$s;Stab;Personalkostnader;COST;400
            """;

    @Test
    void a_budget_is_imported_listed_and_shown_as_the_plans_table() {
        imported(PLAN.formatted(2030))
                .body("organisationNumber", equalTo(REGION))
                .body("years.year", contains(2030))
                .body("years.edition", contains(1))
                .body("years.rows", contains(4))
                .body("years.changed", contains(true));
        var asked = "/budgets?year=2030&organisation=" + REGION;
        get(region(), asked)
                .statusCode(200)
                .body("budgets.unit", contains("Regionkontoret", "Stab", "Regionkontoret", "Stab"))
                .body("budgets.amountThousands", contains("1200", "300", "1181.5", "400"))
                .body("budgets.amount", contains("1200000.00", "300000.00", "1181500.00", "400000.00"))
                .body("_meta.totalRecords", is(4));
        get(region(), asked + "&unit=Stab&kind=COST").body("budgets.category", contains("Personalkostnader"));
        get(region(), asked + "&category=Regionersättning&limit=1&page=2").body("budgets.unit", contains("Stab"));
        var tag = get(region(), "/budgets/tables?year=2030")
                .statusCode(200)
                .body("units", contains("Regionkontoret", "Stab"))
                .body("categories.category", contains("Regionersättning", "Verksamhetskostnader", "Personalkostnader"))
                .body("categories[1].amountsThousands", contains(equalTo("1181.5"), nullValue()))
                .body("income.amountsThousands", contains("1200", "300"))
                .body("cost.totalThousands", equalTo("1581.5"))
                .body("result.amountsThousands", contains("18.5", "-100"))
                .body("result.totalThousands", equalTo("-81.5"))
                .extract()
                .header("ETag");
        as(region())
                .header("If-None-Match", tag)
                .get(BASE + "/budgets/tables?year=2030")
                .then()
                .statusCode(304);
    }

    @Test
    void the_same_file_again_changes_nothing_and_another_is_a_new_edition_beside_the_old() {
        imported(PLAN.formatted(2031));
        imported(PLAN.formatted(2031)).body("years.changed", contains(false)).body("years.edition", contains(1));
        var time = get(region(), "/budgets/editions?year=2031")
                .body("budgetEditions", hasSize(1))
                .extract()
                .jsonPath()
                .getString("budgetEditions[0].importedAt");
        // When: the file has another year, and a row is gone
        imported(HEADER + "2031;Stab;Personalkostnader;COST;401\n2032;Stab;Personalkostnader;COST;7\n")
                .body("years.year", contains(2031, 2032))
                .body("years.edition", contains(2, 1));
        // Then
        get(region(), "/budgets?year=2031")
                .body("budgets.amountThousands", contains("401"))
                .body("budgets.edition", contains(2));
        get(region(), "/budgets?year=2031&knownAt=" + time)
                .body("budgets.edition", everyItem(is(1)))
                .body("_meta.totalRecords", is(4));
        get(region(), "/budgets/tables?year=2031&knownAt=" + time).body("edition", is(1));
        get(region(), "/budgets?year=2031&knownAt=2020-01-01T00:00:00Z").body("budgets", empty());
        get(region(), "/budgets/tables?year=2031&knownAt=2020-01-01T00:00:00Z").statusCode(404);
        get(region(), "/budgets/editions?year=2031")
                .body("budgetEditions.edition", contains(2, 1))
                .body("budgetEditions.current", contains(true, false))
                .body("budgetEditions.rows", contains(1, 4))
                .body("budgetEditions[0].importedBy", equalTo("client-" + REGION));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(budgetsInFeed(region())).contains(REGION + "@2031", REGION + "@2032"));
        assertThat(budgetsInFeed(vasteras())).isEmpty();
    }

    /// The ids of the budgets in a reader's whole feed.
    private List<String> budgetsInFeed(String token) {
        var found = new ArrayList<String>();
        var after = "";
        boolean more = true;
        while (more) {
            var page = get(token, "/changes?limit=1000" + after)
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            found.addAll(page.<String>getList("changes.findAll { it.documentType == 'budget' }.id"));
            after = "&after=" + page.getString("_meta.nextCursor");
            more = page.getBoolean("_meta.more");
        }
        return found;
    }

    @Test
    void a_file_with_a_bad_line_is_refused_as_a_whole() {
        post(region(), "", HEADER + "2033;A;c;COST;1\n2034;A;c;COST;1,181\n;A;c;COST;1\n2033;A;c;COST;2\n")
                .statusCode(422)
                .body("code", equalTo("rules-broken"))
                .body("errors.pointer", contains("/lines/3", "/lines/4", "/lines/5"))
                .body("errors.code", contains("amount-ambiguous", "cell-missing", "row-twice"));
        get(region(), "/budgets?year=2033").body("budgets", empty());
        post(region(), "", "year;unit;category;amount\n2033;A;c;1\n")
                .statusCode(422)
                .body("code", equalTo("column-missing"))
                .body("errors[0].pointer", equalTo("/lines/1"));
        as(region())
                .contentType("application/json")
                .body("{}")
                .post(BASE + "/budgets")
                .then()
                .statusCode(415);
    }

    @Test
    void lists_of_all_organisations_are_by_year_before_organisation() {
        var mdu = Figures.MDU.value();
        for (var owner : List.of(REGION, mdu)) {
            post(
                            admin(),
                            "?organisation=" + owner,
                            HEADER + "2041;Ordnad;a;COST;1\n2041;Ordnad;b;COST;2\n2042;Ordnad;a;COST;3\n")
                    .statusCode(201);
        }
        for (var then : List.of("", "&knownAt=" + clock.instant())) {
            get(admin(), "/budgets?unit=Ordnad&sort=year" + then)
                    .body("budgets.year", contains(2041, 2041, 2041, 2041, 2042, 2042))
                    .body("budgets.organisationNumber", contains(mdu, mdu, REGION, REGION, mdu, REGION))
                    .body("budgets.category", contains("a", "b", "a", "b", "a", "a"));
            get(admin(), "/budgets?unit=Ordnad&sort=-year" + then)
                    .body("budgets.year", contains(2042, 2042, 2041, 2041, 2041, 2041))
                    .body("budgets.organisationNumber", contains(REGION, mdu, REGION, REGION, mdu, mdu))
                    .body("budgets.category", contains("a", "a", "a", "b", "a", "b"));
        }
        var editions = editionYears("year");
        assertThat(editions).contains(2041, 2042).isSorted();
        assertThat(editionYears("-year")).isEqualTo(editions.reversed());
    }

    private List<Integer> editionYears(String order) {
        return get(admin(), "/budgets/editions?limit=200&sort=" + order)
                .extract()
                .path("budgetEditions.year");
    }

    @Test
    void a_budget_belongs_to_its_organisation() {
        post(token(Figures.MDU.value(), "finance:read", "finance:write"), "", HEADER + "2035;A;c;COST;9\n")
                .statusCode(201);
        post(admin(), "?organisation=" + REGION, HEADER + "2035;B;c;COST;8\n").statusCode(201);
        // Then: each sees its own budgets, and an administrator both
        get(region(), "/budgets?year=2035").body("budgets.unit", contains("B"));
        get(mdu(), "/budgets?year=2035").body("budgets.unit", contains("A"));
        get(admin(), "/budgets?year=2035").body("budgets.unit", contains("A", "B"));
        get(mdu(), "/budgets?year=2035&organisation=" + REGION).body("budgets", empty());
        get(mdu(), "/budgets/editions?organisation=" + REGION).body("budgetEditions", empty());
        get(mdu(), "/budgets/tables?year=2035&organisation=" + REGION).statusCode(404);
        get(admin(), "/budgets/tables?year=2035&organisation=" + REGION).statusCode(200);
        get(admin(), "/budgets/tables?year=2035").statusCode(404);
        // And: nobody imports another organisation's budget, or any without the scope
        post(mdu(), "?organisation=" + REGION, HEADER + "2035;B;c;COST;7\n")
                .statusCode(403)
                .body("code", equalTo("not-your-budget"));
        post(vasteras(), "", HEADER + "2035;B;c;COST;7\n").statusCode(403);
        post(admin(), "", HEADER + "2035;B;c;COST;7\n")
                .statusCode(400)
                .body("code", equalTo("query-parameter-missing"));
        get(token(REGION, "agreements:read"), "/budgets").statusCode(403);
        given().get(BASE + "/budgets").then().statusCode(401);
        given().contentType("text/csv")
                .body(HEADER)
                .post(BASE + "/budgets")
                .then()
                .statusCode(401);
        get(region(), "/budgets?year=26").statusCode(400);
        get(region(), "/budgets?name=x").statusCode(400).body("code", equalTo("unknown-query-parameter"));
        get(region(), "/budgets/tables").statusCode(400);
        for (var path : List.of("/budgets?unit=%00", "/budgets?category=%00", "/budgets/frames?unit=%00")) {
            as(region())
                    .urlEncodingEnabled(false)
                    .get(BASE + path)
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("text-not-allowed"));
        }
    }

    @Test
    void concurrent_imports_leave_one_complete_edition_per_changed_file() throws Exception {
        var steps = new ArrayList<Callable<Integer>>();
        for (int n = 1; n <= 6; n++) {
            var file = HEADER + "2036;A;c;COST;%1$d\n2036;B;c;COST;%1$d\n2037;A;c;COST;5\n".formatted(n);
            steps.add(() -> post(region(), "", file).extract().statusCode());
        }
        var codes = new ArrayList<Integer>();
        try (var threads = Executors.newFixedThreadPool(6)) {
            for (var step : threads.invokeAll(steps)) {
                codes.add(step.get());
            }
        }
        assertThat(codes).containsOnly(201);
        var path = get(region(), "/budgets?year=2036").extract().jsonPath();
        var amounts = path.<String>getList("budgets.amountThousands");
        assertThat(amounts).hasSize(2);
        assertThat(amounts.getFirst()).isEqualTo(amounts.getLast());
        get(region(), "/budgets/editions?year=2036")
                .body("budgetEditions.edition", contains(6, 5, 4, 3, 2, 1))
                .body("budgetEditions.current.findAll { it }", hasSize(1))
                .body("budgetEditions[0].current", is(true));
        get(region(), "/budgets/editions?year=2037").body("budgetEditions", hasSize(1));
    }

    @Test
    void an_edition_never_changes() throws SQLException {
        imported(HEADER + "2038;A;c;COST;1\n");
        for (var sql : List.of("UPDATE budget_row SET amount = 2", "DELETE FROM budget_edition")) {
            try (var connection = dataSource.getConnection();
                    var statement = connection.createStatement()) {
                assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> statement.execute(sql)))
                        .hasMessageContaining("never changes");
            }
        }
    }

    @Test
    void a_request_repeated_with_its_key_gets_the_first_answer() {
        var file = HEADER + "2039;A;c;COST;1\n";
        for (int i = 0; i < 2; i++) {
            as(region())
                    .contentType("text/csv")
                    .header("Idempotency-Key", "budget-2039")
                    .body(file)
                    .post(BASE + "/budgets")
                    .then()
                    .statusCode(201)
                    .header("Location", notNullValue())
                    .body("years.changed", hasItem(true));
        }
    }

    private String region() {
        return token(REGION, "finance:read", "finance:write");
    }

    private ValidatableResponse imported(String file) {
        return post(region(), "", file).statusCode(201);
    }

    private ValidatableResponse post(String token, String query, String file) {
        return as(token)
                .contentType("text/csv; charset=UTF-8")
                .body(file)
                .post(BASE + "/budgets" + query)
                .then();
    }
}
