package se.samverka.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static se.samverka.acceptance.Client.*;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MeetingsTest {

    /// That of the demo data; other tests have meetings on the same day.
    private static final String MEETING = "meetings.find { it.body == 'Strategisk regional beredning' }";

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void the_demo_meeting_is_announced_and_public() {
        String meeting = anonymous()
                .queryParam("from", "2024-04-19")
                .queryParam("to", "2024-04-19")
                .get("/meetings/v1/meetings")
                .then()
                .statusCode(200)
                .body(MEETING + ".status", is("ANNOUNCED"))
                .extract()
                .path(MEETING + ".id");
        anonymous()
                .queryParam("limit", 50)
                .get("/meetings/v1/meetings/" + meeting + "/paragraphs")
                .then()
                .statusCode(200)
                .body("paragraphs", hasSize(15));
        admin().get("/meetings/v1/assignments?limit=200")
                .then()
                .statusCode(200)
                .body("assignments.findAll { it.meetingId == '" + meeting + "' }", hasSize(2));
    }

    /// Golden case: § 22 of 2024-04-19 recommends. Linked to an agreement, it is seen from both sides.
    @Test
    void a_recommendation_is_followed_to_what_each_municipality_pays_and_back() {
        var stark = agreement(STARK);
        String meeting = anonymous()
                .queryParam("from", "2024-04-19")
                .queryParam("to", "2024-04-19")
                .get("/meetings/v1/meetings")
                .path(MEETING + ".id");
        String link = as("region-secretary")
                .body(Map.of("meetingId", meeting, "paragraph", 22, "agreementId", stark, "relation", "RECOMMENDS"))
                .post("/meetings/v1/agreement-links")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String decision = anonymous()
                .queryParam("agreementId", stark)
                .get("/meetings/v1/decisions")
                .then()
                .body("decisions.paragraph", hasItem(22))
                .extract()
                .path("decisions.find { it.paragraph == 22 }.id");
        await().atMost(PATIENCE)
                .untilAsserted(() -> admin().get("/agreements/v1/agreements/" + stark + "/decisions")
                        .then()
                        .statusCode(200)
                        .body("decisions.id", hasItem(decision))
                        .body("decisions.find { it.paragraph == 22 }.relations", contains("RECOMMENDS"))
                        .body("decisions.find { it.paragraph == 22 }.body", is("Strategisk regional beredning")));
        admin().get("/agreements/v1/agreements/" + stark + "/timeline?limit=200&sort=-at")
                .then()
                .body("timeline.fact", hasItem("decision-linked"));
        admin().queryParam("year", 2026)
                .get("/meetings/v1/decisions/" + decision + "/consequences")
                .then()
                .statusCode(200)
                .body("decision.paragraph", is(22))
                .body("agreements.agreementId", contains(stark))
                .body("agreements[0].title", is(STARK))
                .body("agreements[0].relations", contains("RECOMMENDS"))
                .body("agreements[0].amounts.amount", hasItem("590000.00"))
                .body("agreements[0].documents.size()", greaterThan(0))
                .body("missingScopes", empty());
        // The secretary reads agreements and no money
        as("region-secretary")
                .get("/meetings/v1/decisions/" + decision + "/consequences")
                .then()
                .statusCode(200)
                .body("agreements[0].amounts", nullValue())
                .body("missingScopes", contains("finance:read"));
        as("region-secretary")
                .header(
                        "If-Match",
                        admin().get("/meetings/v1/agreement-links/" + link).header("ETag"))
                .body(Map.of("reason", "Kopplingen var ett prov"))
                .post("/meetings/v1/agreement-links/" + link + "/removals")
                .then()
                .statusCode(201);
        await().atMost(PATIENCE)
                .untilAsserted(() -> admin().get("/agreements/v1/agreements/" + stark + "/timeline?limit=200&sort=-at")
                        .then()
                        .body("timeline.fact", hasItem("decision-unlinked")));
        admin().get("/agreements/v1/agreements/" + stark + "/decisions").then().body("decisions", empty());
    }

    @Test
    void the_real_minutes_are_read_whole_and_what_is_doubtful_is_told() throws IOException {
        var real = Path.of(System.getProperty("samverka.root"), "../shared/seeds/002_c8cf9b5ffc0eee8f.txt");
        if (!Files.exists(real)) {
            System.out.println("The source documents are not beside this project: the real minutes are not read here.");
            return;
        }
        var answer = admin().contentType("text/plain; charset=UTF-8")
                .queryParam("dryRun", true)
                .body(Files.readString(real))
                .post("/meetings/v1/minutes-imports");
        answer.then()
                .statusCode(200)
                .body("paragraphs", hasSize(15))
                .body("paragraphs[0].number", is(15))
                .body("paragraphs[14].number", is(29))
                .body("paragraphs[13].decision", nullValue())
                .body("paragraphs[14].decision", nullValue())
                .body("paragraphs[4].documents", hasSize(3))
                .body("paragraphs[7].documents", hasSize(4))
                .body("paragraphs[9].documents", hasSize(4))
                .body("assignments", hasSize(2))
                .body("assignments.paragraph", hasItem(21))
                .body("assignments.find { it.paragraph == 21 }.dueOn", is("2024-10-11"))
                .body("assignments.find { it.paragraph == 24 }.dueOn", is("2024-06-14"));
        assertThat(answer.<java.util.List<String>>path("diagnostics.text"))
                .anyMatch(text -> text != null && text.contains("20230-04-14"));
    }
}
