package se.samverka.agreements.timeline;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static se.samverka.agreements.Api.*;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverka.deploy.embedded.SamverkaInfrastructure;

@QuarkusTest
@QuarkusTestResource(
        value = SamverkaInfrastructure.class,
        initArgs = @ResourceArg(name = "service", value = "agreements"))
class TimelineTest {

    @Inject
    DataSource dataSource;

    @BeforeEach
    void register() {
        organisations();
    }

    @Test
    void every_step_of_an_agreements_life_leaves_its_line() {
        // When
        var id = inForce("Tidslinjen");
        var amendment = amendment(id, "6000000.00");
        approveAmendment(id, amendment, ESKILSTUNA).then().statusCode(201);
        // Then
        admin().get("/agreements/" + id + "/timeline?limit=200")
                .then()
                .statusCode(200)
                .body(
                        "timeline.fact",
                        contains(
                                "agreement-drafted",
                                "agreement-proposed",
                                "approval-recorded",
                                "approval-recorded",
                                "agreement-entered-into-force",
                                "amendment-proposed",
                                "amendment-approved"))
                .body("timeline[2].actor", is("secretary-" + ESKILSTUNA))
                .body("timeline[2].actingFor", is(ESKILSTUNA))
                .body("timeline[2].party", is(ESKILSTUNA))
                .body("timeline[2].decision", is("Kommunstyrelsen 2025-11-25 § 112"))
                .body("timeline[2].href", endsWith("/agreements/" + id + "/approvals/" + ESKILSTUNA))
                .body("timeline[4].decision", is("Rektor 2025-11-25 § 112"))
                .body("timeline[5].note", is("Nytt belopp"))
                .body("timeline[6].href", endsWith("/amendments/" + amendment))
                .body("_meta.totalRecords", is(7));
        admin().get("/agreements/" + id + "/timeline?sort=-at&limit=1")
                .then()
                .body("timeline.fact", contains("amendment-approved"));
        readerOf(REGION).get("/agreements/" + id + "/timeline").then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE agreement SET title = 'I smyg' WHERE id = '%s'",
                "UPDATE amendment SET reason = 'I smyg' WHERE agreement_id = '%s'",
                "UPDATE approval SET reference = 'I smyg' WHERE agreement_id = '%s'",
                "UPDATE timeline SET note = 'I smyg' WHERE agreement_id = '%s'",
                "DELETE FROM timeline WHERE agreement_id = '%s'"
            })
    void the_database_refuses_a_change_without_a_line(String change) {
        var id = inForce("Inget i smyg");
        amendment(id, "6000000.00");
        assertThatThrownBy(() -> execute(change.formatted(id)))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("timeline");
    }

    private void execute(String sql) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
