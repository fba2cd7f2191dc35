package se.samverka.agreements.agreement;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static se.samverka.agreements.Api.*;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apache.commons.validator.routines.checkdigit.CheckDigitException;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverka.deploy.embedded.SamverkaInfrastructure;

/// The largest agreement that the rules let through, and those that are larger.
@QuarkusTest
@QuarkusTestResource(
        value = SamverkaInfrastructure.class,
        initArgs = @ResourceArg(name = "service", value = "agreements"))
class LargeTermsTest {

    private static final int PARTIES = 500;
    private static final int LEVELS = 12;

    @Inject
    DataSource dataSource;

    @BeforeEach
    void register() throws SQLException {
        organisations();
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement("""
                        INSERT INTO organisation
                        SELECT r.* FROM organisation o, jsonb_populate_record(o, jsonb_build_object(
                            'organisation_number', ?::text, 'name', 'Kommun ' || ?::text)) r
                        WHERE o.organisation_number = '212000-2080' ON CONFLICT DO NOTHING""")) {
            for (int i = 0; i < PARTIES; i++) {
                insert.setString(1, party(i));
                insert.setString(2, party(i));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    @Test
    void five_hundred_parties_and_twelve_levels_are_kept_proposed_and_read_back() {
        var answer = admin().body(terms(PARTIES, LEVELS)).post("/agreements");
        answer.then().statusCode(201);
        String id = answer.path("id");
        changeOf(id).post("/agreements/" + id + "/proposals").then().statusCode(200);
        admin().get("/agreements/" + id)
                .then()
                .body("parties", hasSize(PARTIES))
                .body(
                        "fundingClauses[0].split" + ".branches[-1].split".repeat(LEVELS - 1) + ".method",
                        is("POPULATION"));
        admin().get("/agreements/" + id + "/approvals").then().body("missing", hasSize(PARTIES));
    }

    @Test
    void one_party_more_is_refused_by_that_rule_alone() {
        admin().body(terms(PARTIES + 1, 1))
                .post("/agreements")
                .then()
                .statusCode(422)
                .body("code", is("out-of-bounds"))
                .body("errors.pointer", contains("/parties"));
    }

    @Test
    void one_level_more_is_refused_by_that_rule_alone() {
        admin().body(terms(PARTIES, LEVELS + 1))
                .post("/agreements")
                .then()
                .statusCode(422)
                .body("errors.code", contains("split-too-deep"));
    }

    /// More than a statement of the database takes parameters.
    @Test
    void seventy_thousand_parties_are_refused_in_few_words() {
        admin().body(terms(70_000, 1))
                .post("/agreements")
                .then()
                .statusCode(422)
                .body("errors.code", contains("out-of-bounds", "terms-too-large"))
                .body("errors.pointer", contains("/parties", ""));
    }

    /// The first parties pay by population, spread over the levels.
    private static String terms(int parties, int levels) {
        var rows = IntStream.range(0, parties)
                .mapToObj(i -> """
                {"organisationNumber":"%s","roles":["FUNDER"]}""".formatted(party(i)))
                .collect(Collectors.joining(","));
        return """
                {"kind":"FUNDING_AGREEMENT","title":"Stort","validFrom":"2026-01-01","validTo":"2026-12-31","parties":[%s],
                 "fundingClauses":[{"clauseId":"c","kind":"SHARED_CONTRIBUTION","payee":"%s",
                   "annualAmount":"123456789.01","split":%s}]}""".formatted(rows, party(0), split(0, levels));
    }

    private static String split(int level, int levels) {
        List<String> branches = new ArrayList<>();
        for (int i = level; i < PARTIES; i += levels) {
            branches.add("""
                    {"branchId":"p%d","payer":"%s"}""".formatted(i, party(i)));
        }
        if (level + 1 < levels) {
            branches.add("""
                    {"branchId":"level%d","area":"19","split":%s}""".formatted(level, split(level + 1, levels)));
        }
        return """
                {"method":"POPULATION","population":{"date":"2023-12-31"},"branches":[%s]}""".formatted(String.join(",", branches));
    }

    private static String party(int i) {
        try {
            var nine = "2999%05d".formatted(i);
            var ten = nine + LuhnCheckDigit.LUHN_CHECK_DIGIT.calculate(nine);
            return ten.substring(0, 6) + "-" + ten.substring(6);
        } catch (CheckDigitException e) {
            throw new AssertionError(e);
        }
    }
}
