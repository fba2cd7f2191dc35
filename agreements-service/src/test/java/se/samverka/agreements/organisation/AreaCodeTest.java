package se.samverka.agreements.organisation;

import static org.hamcrest.Matchers.is;
import static se.samverka.agreements.Api.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverka.deploy.embedded.SamverkaInfrastructure;

/// Splits by population look up the area of a payer: it is reference data.
@QuarkusTest
@QuarkusTestResource(
        value = SamverkaInfrastructure.class,
        initArgs = @ResourceArg(name = "service", value = "agreements"))
class AreaCodeTest {

    private static final String CHALLENGE =
            "Bearer realm=\"samverka\", error=\"insufficient_scope\", scope=\"reference-data:write\"";

    private static final AtomicInteger LAST = new AtomicInteger(3000);

    private final String number = unused();

    @ParameterizedTest
    @CsvSource({
        "a new one, -, 1960, Köpings kommun, 403",
        "a new one without, -, -, Köpings kommun, 201",
        "set, none, 1960, Köpings kommun, 403",
        "changed, 1983, 1960, Köpings kommun, 403",
        "to its county, 1983, 19, Köpings kommun, 403",
        "removed, 1983, -, Köpings kommun, 403",
        "repeated, 1983, 1983, Köpings kommun, 200",
        "repeated with another name, 1983, 1983, Köpings stad, 200"
    })
    void an_area_is_set_changed_and_removed_with_the_scope_of_reference_data_alone(
            String what, String before, String after, String name, int status) {
        // Given
        if (!before.equals("-")) {
            put(keeper(), null, before, "Köpings kommun").then().statusCode(201);
        }
        // When
        var refused = put(administrator(), tag(), after, name);
        // Then
        refused.then().statusCode(status);
        if (status == 403) {
            refused.then().header("WWW-Authenticate", is(CHALLENGE)).body("code", is("forbidden"));
            put(keeper(), tag(), after, name).then().statusCode(before.equals("-") ? 201 : 200);
        }
    }

    @Test
    void registering_by_post_asks_for_the_same_scope() {
        var body = body("1983", "Köpings kommun");
        administrator()
                .body(body)
                .post("/organisations")
                .then()
                .statusCode(403)
                .header("WWW-Authenticate", is(CHALLENGE));
        keeper().body(body).post("/organisations").then().statusCode(201).body("areaCode", is("1983"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9999",
                "0000",
                "1900",
                "00",
                "02",
                "11",
                "15",
                "16",
                "26",
                "99",
                "1",
                "198",
                "19800",
                "19 80",
                "Västerås"
            })
    void what_is_no_county_or_municipality_is_refused(String area) {
        put(keeper(), null, area, "Köpings kommun").then().statusCode(422).body("errors[0].pointer", is("/areaCode"));
    }

    private static String unused() {
        while (true) {
            var number = "212900-" + LAST.incrementAndGet();
            if (LuhnCheckDigit.LUHN_CHECK_DIGIT.isValid(number.replace("-", ""))) {
                return number;
            }
        }
    }

    private static RequestSpecification administrator() {
        return as("an-administrator", null, "agreements:read", "platform:admin");
    }

    private static RequestSpecification keeper() {
        return as("platform-admin", null, "agreements:read", "platform:admin", "reference-data:write");
    }

    private Response put(RequestSpecification caller, @Nullable String ifMatch, String area, String name) {
        var request = ifMatch == null ? caller : caller.header("If-Match", ifMatch);
        return request.body(body(area, name)).put("/organisations/" + number);
    }

    private @Nullable String tag() {
        return administrator().get("/organisations/" + number).header("ETag");
    }

    private String body(String area, String name) {
        var field = area.equals("-") || area.equals("none") ? "" : ",\"areaCode\":\"" + area + "\"";
        return "{\"organisationNumber\":\"" + number + "\",\"name\":\"" + name + "\",\"type\":\"MUNICIPALITY\"" + field
                + "}";
    }
}
