package se.samverka.agreements.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverka.agreements.Api.*;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverka.agreements.TestClock;
import se.samverka.deploy.embedded.SamverkaInfrastructure;
import se.samverka.platform.contract.ApiDocument;

/// The OpenAPI document requires If-Match exactly where its absence is answered with 428.
@QuarkusTest
@QuarkusTestResource(
        value = SamverkaInfrastructure.class,
        initArgs = @ResourceArg(name = "service", value = "agreements"))
class IfMatchTest {

    @Inject
    TestClock clock;

    @BeforeEach
    void register() {
        organisations();
        clock.set(Writes.TODAY);
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void a_write_without_if_match_is_428_where_the_document_requires_it_and_nowhere_else() {
        var wrong = new ArrayList<String>();
        for (var operation : ApiDocument.committed("agreements").operations()) {
            var write = Writes.operations().get(operation.title());
            if (write == null) {
                assertThat(operation.method()).as(operation.title()).isEqualTo("GET");
                continue;
            }
            // An organisation that is in the register already: the document says so of this one.
            boolean present = operation.title().equals("PUT /organisations/{organisationNumber}");
            var answer = write.get().unread(caller(operation.title()));
            boolean refused = answer.statusCode() == 428 && "if-match-required".equals(answer.path("code"));
            if (refused != (operation.requiresHeader("If-Match") || present)) {
                wrong.add(operation.title() + " -> " + answer.statusCode() + " " + answer.asString());
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static RequestSpecification caller(String operation) {
        return operation.endsWith("/confirmations") || operation.endsWith("/objections")
                ? secretaryOf(VASTERAS)
                : admin();
    }
}
