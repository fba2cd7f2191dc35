package se.samverka.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverka.contracts.ProblemCode;
import se.samverka.http.BadFields;

/// Where the `type` of a problem document leads.
@QuarkusTest
class ProblemPagesTest extends GatewayTest {

    @Test
    void the_type_of_a_problem_leads_to_its_page_without_a_token() {
        String type = caller().get("/nowhere").then().statusCode(404).extract().path("type");
        given().accept("text/html")
                .get(type)
                .then()
                .statusCode(200)
                .contentType("text/html; charset=utf-8")
                .header("Content-Security-Policy", startsWith("default-src 'none'"))
                .body(containsString("<code>not-found</code>"));
    }

    @Test
    void every_code_has_a_page_that_says_what_to_do_in_the_language_asked_for() {
        for (var code : ProblemCode.values()) {
            var swedish = page(code.type(""), "sv");
            assertThat(swedish)
                    .contains("<html lang=\"sv\">", "<h1>" + code.title().swedish() + "</h1>");
            assertThat(swedish).contains(escaped(code.remedy().swedish()));
            var english = page(code.type(""), "en-GB");
            assertThat(english)
                    .contains("<html lang=\"en\">", "<h1>" + code.title().english() + "</h1>");
            assertThat(english).contains(escaped(code.remedy().english()));
        }
    }

    @Test
    void the_list_leads_to_every_page() {
        var list = page("/problems", "sv");
        for (var code : ProblemCode.values()) {
            assertThat(list)
                    .contains(
                            "<a href=\"/problems/" + code.code() + "\">",
                            code.title().swedish());
        }
        assertThat(page("/problems", "en")).contains("<h1>Problem codes</h1>");
    }

    @Test
    void as_json_a_code_is_in_both_languages_and_so_is_the_list() {
        var base = "http://127.0.0.1:" + address.getPort();
        given().accept("application/json")
                .get("/problems/text-not-allowed")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .header("Content-Language", nullValue())
                .body("code", is("text-not-allowed"))
                .body("type", is(base + "/problems/text-not-allowed"))
                .body("statuses", hasItems(400, 422))
                .body("title.en", is(ProblemCode.TEXT_NOT_ALLOWED.title().english()))
                .body("title.sv", is(ProblemCode.TEXT_NOT_ALLOWED.title().swedish()))
                .body("remedy.en", is(ProblemCode.TEXT_NOT_ALLOWED.remedy().english()))
                .body("remedy.sv", is(ProblemCode.TEXT_NOT_ALLOWED.remedy().swedish()));
        given().accept("application/json")
                .get("/problems")
                .then()
                .statusCode(200)
                .body("items.size()", is(ProblemCode.values().length))
                .body("items.type", hasItem(base + "/problems/not-found"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                                                   | text/html; charset=utf-8",
                "*/*                                                | text/html; charset=utf-8",
                "text/html,application/xhtml+xml,*/*;q=0.8          | text/html; charset=utf-8",
                "application/json, text/html;q=0.9                  | application/json",
                "text/html;q=0.5, application/*                     | application/json",
                "APPLICATION/JSON; charset=utf-8                    | application/json",
                "text/html;q=0, */*;q=0.1                           | application/json"
            })
    void the_form_is_what_accept_prefers(String accept, String type) {
        var request = given();
        if (accept != null) {
            request.header("Accept", accept);
        }
        request.get("/problems/not-found")
                .then()
                .statusCode(200)
                .contentType(type)
                .header("Vary", containsString("Accept, Accept-Language"));
    }

    @Test
    void a_form_that_there_is_none_of_is_406() {
        for (var path : new String[] {"/problems", "/problems/not-found"}) {
            var answer = given().header("Accept", "image/png").get(path);
            answer.then().statusCode(406).contentType(PROBLEM).body("code", is("not-acceptable"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                 | sv",
                "sv-SE, en;q=0.8  | sv",
                "en-US, sv;q=0.5  | en",
                "de, sv;q=0.1     | sv",
                "de               | en",
                "*                | en"
            })
    void the_language_is_what_accept_language_prefers(String accept, String language) {
        var request = given().accept("text/html");
        if (accept != null) {
            request.header("Accept-Language", accept);
        }
        request.get("/problems/not-found").then().statusCode(200).header("Content-Language", is(language));
    }

    @Test
    void who_has_a_page_already_is_not_sent_it_again() {
        for (var path : new String[] {"/problems", "/problems/not-found"}) {
            var tag = given().accept("text/html").get(path).header("ETag");
            given().accept("text/html")
                    .header("If-None-Match", tag)
                    .get(path)
                    .then()
                    .statusCode(304)
                    .body(is(""));
            given().accept("application/json")
                    .header("If-None-Match", tag)
                    .get(path)
                    .then()
                    .statusCode(200);
        }
        given().head("/problems/not-found").then().statusCode(200).body(is(""));
    }

    @ParameterizedTest
    @CsvSource({"/problems/no-such-code", "/problems/NOT-FOUND", "/problems/not_found", "/problems/not-found/x"})
    void a_code_that_there_is_not_is_404(String path) {
        given().get(path).then().statusCode(404).contentType(PROBLEM).body("code", is("not-found"));
    }

    @Test
    void a_page_is_read_and_nothing_else() {
        given().post("/problems/not-found")
                .then()
                .statusCode(405)
                .header("Allow", is("GET, HEAD"))
                .body("code", is("method-not-allowed"));
    }

    @Test
    void the_start_page_the_documentation_and_the_catalogue_lead_to_the_list() {
        Stream.of("/", "/docs").forEach(page -> given().get(page).then().body(containsString("href=\"/problems\"")));
        given().get("/.well-known/api-catalog")
                .then()
                .body("linkset[1].service-doc.href", hasItem("http://127.0.0.1:" + address.getPort() + "/problems"));
    }

    @Test
    void no_header_makes_a_page_fail() {
        var wrong = new ArrayList<String>();
        for (var header : new String[] {"Accept", "Accept-Language"}) {
            var values = new ArrayList<>(BadFields.TABLE.get(header));
            values.addAll(
                    List.of(";", ",", "q=", "a/b;q=9", "text/html;q=x", "-", "sv;q=2", "sv_SE", "x".repeat(2000)));
            for (var value : values) {
                var status =
                        given().headers(Map.of(header, value)).get("/problems").statusCode();
                if (status >= 500) {
                    wrong.add(header + ": " + value + " -> " + status);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static String page(String path, String language) {
        return given().accept("text/html")
                .header("Accept-Language", language)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static String escaped(String text) {
        return text.replace("\"", "&quot;").replaceAll("`([^`]+)`", "<code>$1</code>");
    }
}
