package se.samverka.agreements.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverka.agreements.Api;
import se.samverka.deploy.embedded.SamverkaInfrastructure;

@QuarkusTest
@QuarkusTestResource(
        value = SamverkaInfrastructure.class,
        initArgs = @ResourceArg(name = "service", value = "agreements"))
class GiroNumbersTest {

    private static final String ADDRESSED = "212000-9911";

    @Test
    void a_bankgiro_number_has_seven_or_eight_digits_of_which_the_last_checks_the_others() {
        // 5050-1055: from the right 5 1(0) 0 2 0 1(0) 0 1(0), which sum to 10.
        for (var right : List.of("5050-1055", "50501055", "991-2346", "9912346")) {
            assertThat(GiroNumbers.isBankgiro(right)).as(right).isTrue();
        }
        for (var wrong :
                List.of("5050-1054", "5005-1055", "505-01055", "12-3456", "5050 1055", "", "0", "5050-10551")) {
            assertThat(GiroNumbers.isBankgiro(wrong)).as(wrong).isFalse();
        }
    }

    @Test
    void a_plusgiro_number_has_two_to_eight_digits_of_which_the_last_checks_the_others() {
        // 28 65 43-4: from the right 4 6 4 1(0) 6 7(16) 2, which sum to 30.
        for (var right : List.of("28 65 43-4", "2865434", "286543-4", "90 20 03-3", "1-8", "12 34 56 7-4")) {
            assertThat(GiroNumbers.isPlusgiro(right)).as(right).isTrue();
        }
        for (var wrong :
                List.of("28 65 43-5", "28 56 43-4", "8", "", "-8", "28  65 43-4", "12 34 56 78-2", "28 65 43-4 ")) {
            assertThat(GiroNumbers.isPlusgiro(wrong)).as(wrong).isFalse();
        }
    }

    /// What is registered has the bounds of the e-invoice that it will stand on.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0007:2120009904",
                "0007:212000990",
                "0088:7300010000002",
                "9955:SE212000208001",
                "2120002080",
                ":",
                "0007:2120002080 "
            })
    void an_endpoint_that_no_e_invoice_can_be_sent_to_is_not_registered(String endpoint) {
        organisation("\"endpoint\":\"" + endpoint + "\"")
                .then()
                .statusCode(422)
                .body("code", equalTo("endpoint-malformed"))
                .body("errors.pointer", contains("/endpoint"));
    }

    @Test
    void an_endpoint_is_an_organisation_number_or_a_gln_and_a_reference_fits_on_an_invoice() {
        organisation("\"buyerReference\":\"" + "r".repeat(101) + "\"")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/buyerReference"));
        organisation("\"endpoint\":\"0088:7300010000001\",\"buyerReference\":\"" + "r".repeat(100) + "\"")
                .then()
                .statusCode(201);
    }

    private static Response organisation(String fields) {
        return Api.admin().body("""
                        {"organisationNumber":"%s","name":"Adressens kommun","type":"MUNICIPALITY",%s}""".formatted(ADDRESSED, fields)).put("/organisations/" + ADDRESSED);
    }

    @Test
    void an_organisation_with_a_mistyped_giro_number_is_not_registered() {
        var body = """
                {"organisationNumber":"212000-9903","name":"Girots kommun","type":"MUNICIPALITY","areaCode":"1982",
                "bankgiro":"%s","plusgiro":"%s"}""";
        Api.admin()
                .body(body.formatted("5050-1054", "28 65 43-5"))
                .put("/organisations/212000-9903")
                .then()
                .statusCode(422)
                .body("code", equalTo("rules-broken"))
                .body("errors.pointer", contains("/bankgiro", "/plusgiro"))
                .body("errors.code", contains("bankgiro-invalid", "plusgiro-invalid"));
        Api.admin()
                .body(body.formatted("5050-1055", "28 65 43-4"))
                .put("/organisations/212000-9903")
                .then()
                .statusCode(201)
                .body("bankgiro", equalTo("5050-1055"));
    }
}
