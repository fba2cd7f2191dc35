package se.samverka.agreements.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.samverka.agreements.Api;
import se.samverka.deploy.embedded.SamverkaInfrastructure;

@QuarkusTest
@QuarkusTestResource(
        value = SamverkaInfrastructure.class,
        initArgs = @ResourceArg(name = "service", value = "agreements"))
class GiroNumbersTest {

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
