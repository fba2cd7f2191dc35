package se.samverka.agreements.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static se.samverka.agreements.Api.*;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.flipkart.zjsonpatch.JsonPatch;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverka.agreements.agreement.CompareVersions.Difference;
import se.samverka.agreements.agreement.CompareVersions.Kind;
import se.samverka.deploy.embedded.SamverkaInfrastructure;

@QuarkusTest
@QuarkusTestResource(
        value = SamverkaInfrastructure.class,
        initArgs = @ResourceArg(name = "service", value = "agreements"))
class DifferencesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @BeforeEach
    void register() {
        organisations();
    }

    @Test
    void two_versions_are_told_apart_by_names_and_by_a_patch_that_gives_the_later() throws IOException {
        // Given
        var id = inForce("Skillnader");
        var amendment = amendment(id, "6000000.00");
        for (var party : List.of(ESKILSTUNA, VASTERAS, MDU)) {
            approveAmendment(id, amendment, party).then().statusCode(201);
        }
        // When
        var path = "/agreements/" + id + "/versions";
        var answer = admin().get(path + "/2/differences?against=1");
        // Then
        answer.then()
                .statusCode(200)
                .body("differences.path", contains("title", "fundingClauses/eskilstuna/annualAmount"))
                .body("differences[0].before", is("Skillnader"))
                .body("differences[0].after", is("Ändrat"))
                .body("differences.kind", contains("CHANGED", "CHANGED"));
        var older = JSON.readTree(admin().get(path + "/1").asString()).get("terms");
        var newer = JSON.readTree(admin().get(path + "/2").asString()).get("terms");
        var patch = JSON.readTree(answer.asString()).get("patch");
        assertThat(JsonPatch.apply(patch, older)).isEqualTo(newer);
        admin().get(path + "/2/differences").then().body("against", is(1)).body("differences.path", hasItem("title"));
        admin().get(path + "/1/differences?against=2").then().body("differences[0].before", is("Ändrat"));
        admin().get(path + "/1/differences").then().statusCode(404);
        admin().get(path + "/2/differences?against=7").then().statusCode(404);
        readerOf(REGION).get(path + "/2/differences").then().statusCode(404);
    }

    @Test
    void what_has_only_moved_is_no_difference_in_the_list() {
        var comparison = new CompareVersions(JSON).compare("""
                        {"parties":[{"organisationNumber":"1","roles":["FUNDER"]},{"organisationNumber":"2","roles":["SUPPORTER"]}]}""", """
                        {"parties":[{"organisationNumber":"2","roles":["SUPPORTER","FUNDER"]},{"organisationNumber":"1","roles":["FUNDER"]},
                                    {"organisationNumber":"3","roles":["FUNDER"]}]}""");
        assertThat(comparison.differences())
                .containsExactly(
                        new Difference("parties/2/roles", Kind.CHANGED, "SUPPORTER", "SUPPORTER, FUNDER"),
                        new Difference("parties/3/organisationNumber", Kind.ADDED, null, "3"),
                        new Difference("parties/3/roles", Kind.ADDED, null, "FUNDER"));
    }
}
