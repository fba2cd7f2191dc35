package se.samverka.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static se.samverka.agreements.Api.*;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverka.deploy.embedded.SamverkaInfrastructure;
import se.samverka.platform.contract.ApiDocument;

/// Each list of an agreement has its order and the reverse of it, and is sorted by nothing else.
@QuarkusTest
@QuarkusTestResource(
        value = SamverkaInfrastructure.class,
        initArgs = @ResourceArg(name = "service", value = "agreements"))
class SortedListsTest {

    /// Lists that the test gives at least two rows.
    private static final int FILLED = 6;

    @BeforeEach
    void register() {
        organisations();
    }

    @Test
    void every_list_of_an_agreement_is_sorted_both_ways() {
        var id = filled();
        var lists = ApiDocument.committed("agreements").operations().stream()
                .filter(operation -> operation.method().equals("GET")
                        && operation.path().startsWith("/agreements/{id}/")
                        && operation.parameters("query").stream()
                                .anyMatch(one -> one.path("name").asText().equals("sort")))
                .toList();
        assertThat(lists).hasSizeGreaterThan(10);
        var reversed = new ArrayList<String>();
        for (var list : lists) {
            var path = list.path().replace("{id}", id).replace("{organisationNumber}", VASTERAS);
            if (path.contains("{")) {
                continue;
            }
            admin().queryParam("sort", "bogus").get(path).then().statusCode(400).body("code", is("sort-unknown"));
            var sort = list.parameters("query").stream()
                    .filter(one -> one.path("name").asText().equals("sort"))
                    .findFirst()
                    .orElseThrow();
            var fields = sort.at("/schema/pattern").asText().replaceAll("[-^?()$]", "");
            for (var field : fields.split("\\|", -1)) {
                var rows = rows(path, field);
                assertThat(rows(path, "-" + field)).as(path + " by " + field).isEqualTo(rows.reversed());
                if (rows.size() > 1) {
                    reversed.add(path);
                }
            }
        }
        assertThat(reversed).hasSizeGreaterThanOrEqualTo(FILLED);
    }

    private static List<Object> rows(String path, String order) {
        var answer = admin().queryParam("sort", order).queryParam("limit", 200).get(path);
        answer.then().statusCode(200);
        return answer.jsonPath().<Map<String, List<Object>>>get("$").entrySet().stream()
                .filter(field -> field.getValue() instanceof List)
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    /// An agreement with two of most things: documents, amendments, commitments, notices, follow-ups, external funding.
    private static String filled() {
        var answer = admin().body(
                        terms("Ordning", "5000000.00").replace("\"validTo\":\"2029-12-31\",", "\"noticeMonths\":6,"))
                .post("/agreements");
        answer.then().statusCode(201);
        String id = answer.path("id");
        changeOf(id).post("/agreements/" + id + "/proposals").then().statusCode(200);
        for (var party : new String[] {ESKILSTUNA, VASTERAS, MDU}) {
            approve(id, party).then().statusCode(201);
        }
        for (var day : new String[] {"2026-03-30", "2026-03-31"}) {
            admin().body("""
                            {"title":"Beslut","decidedOn":"2026-01-20","decidingBody":"Styrelsen","reference":"§ 3",
                             "payee":"202100-2916","amounts":[{"payer":"212000-2080","year":2028,"amount":"1.00"}]}""").post("/agreements/" + id + "/commitments").then().statusCode(201);
            admin().body("""
                            {"title":"Uppföljning","responsible":"202100-2916","recurrence":"YEARLY","days":["%s"]}""".formatted(day.substring(5)))
                    .post("/agreements/" + id + "/follow-ups")
                    .then()
                    .statusCode(201);
            secretaryOf(MDU)
                    .body("""
                            {"clauseId":"external","year":2026,"funder":"Vinnova","amount":"2.01","decidedOn":"%s"}""".formatted(day))
                    .post("/agreements/" + id + "/external-funding")
                    .then()
                    .statusCode(201);
            document(id);
            admin().body("""
                            {"effectiveFrom":"2026-01-01","reason":"Nytt belopp","terms":{%s}}""".formatted(termsFields("Ändrat", "6000000.00")
                            .replace("\"validTo\":\"2029-12-31\",", "\"noticeMonths\":6,")))
                    .post("/agreements/" + id + "/amendments")
                    .then()
                    .statusCode(201);
        }
        for (var leaving : new String[] {ESKILSTUNA, VASTERAS}) {
            secretaryOf(leaving)
                    .header("If-Match", etag("/agreements/" + id))
                    .body("{\"party\":\"%s\",\"noticedOn\":\"%s\"}".formatted(leaving, TestClock.today()))
                    .post("/agreements/" + id + "/notices")
                    .then()
                    .statusCode(201);
        }
        return id;
    }
}
