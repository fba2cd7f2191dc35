package se.samverka.agreements.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverka.agreements.Api.admin;
import static se.samverka.agreements.Api.organisations;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.samverka.deploy.embedded.SamverkaInfrastructure;
import se.samverka.terms.Mistake;

/// Each mistake in terms has the code and the place that the table of module terms says. Finance's previews are
/// held to the same table.
@QuarkusTest
@QuarkusTestResource(
        value = SamverkaInfrastructure.class,
        initArgs = @ResourceArg(name = "service", value = "agreements"))
class MistakesInTermsTest {

    @BeforeEach
    void register() {
        organisations();
    }

    @Test
    void terms_without_a_mistake_are_drafted() {
        admin().body(Mistake.sound().toString()).post("/agreements").then().statusCode(201);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void a_mistake_in_a_draft_has_its_code_and_its_place(Mistake mistake) {
        List<Map<String, String>> errors = admin().body(mistake.terms().toString())
                .post("/agreements")
                .jsonPath()
                .getList("errors");
        assertThat(errors)
                .extracting(error -> error.get("code") + " " + error.get("pointer"))
                .containsExactly(mistake.code() + " " + mistake.pointer());
    }

    static List<Mistake> mistakes() {
        return Mistake.all();
    }
}
