package se.samverka.finance;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;
import se.samverka.deploy.embedded.SamverkaInfrastructure;
import se.samverka.platform.contract.OpenApiContract;

@QuarkusTest
@QuarkusTestResource(value = SamverkaInfrastructure.class, initArgs = @ResourceArg(name = "service", value = "finance"))
class OpenApiContractTest {

    @Test
    void what_is_served_is_what_is_committed() throws Exception {
        OpenApiContract.verify("finance", RestAssured.port);
    }

    @Test
    void operations_and_schemas_have_names_of_their_own() throws Exception {
        OpenApiContract.verifyNames("finance");
    }

    @Test
    void every_example_is_valid() {
        OpenApiContract.verifyExamples("finance");
    }

    @Test
    void every_field_is_described() {
        OpenApiContract.verifyDescriptions("finance");
    }

    @Test
    void the_examples_of_steps_show_what_they_lead_to() {
        OpenApiContract.verifySteps("finance");
    }
}
