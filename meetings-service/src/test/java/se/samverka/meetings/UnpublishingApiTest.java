package se.samverka.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// §§ and whole minutes are no longer public, and public again.
@QuarkusTest
class UnpublishingApiTest extends ApiTest {

    @Test
    void an_unpublished_paragraph_is_gone_for_all_but_the_members_until_it_is_published_again() {
        // Given
        var body = Api.body(Api.newBodyName());
        Api.seat(body, Api.SALA, "MEMBER");
        var meeting = RedactionFixture.announcedWith(body, "Bo Exempel");
        var paragraph = Api.nobody()
                .get("/meetings/" + meeting + "/paragraphs/1")
                .then()
                .statusCode(200)
                .extract()
                .<String>path("id");
        // When
        var unpublished = RedactionFixture.redact(
                        meeting, "", Map.of("kind", "UNPUBLISHED", "paragraph", "1", "reason", "Sekretess prövas."))
                .statusCode(201)
                .body("paragraphs", contains("1"))
                .extract()
                .<String>path("id");
        // Then
        Api.nobody().get("/meetings/" + meeting + "/paragraphs/1").then().statusCode(404);
        Api.nobody()
                .get("/meetings/" + meeting + "/paragraphs/1/extracts")
                .then()
                .statusCode(404);
        Api.nobody().get("/decisions/" + paragraph).then().statusCode(404);
        Api.nobody()
                .get("/meetings/" + meeting + "/minutes")
                .then()
                .body("complete", equalTo(false))
                .body("paragraphs.number", contains(2))
                .body("meeting.redactions.paragraphs", contains(List.of("1")));
        Api.as(Api.SALA, "meetings:read")
                .get("/meetings/" + meeting + "/paragraphs/1")
                .then()
                .statusCode(200)
                .body("redactions.kind", contains("UNPUBLISHED"));
        // And in the feed others have a tombstone alone, and members a tombstone and the paragraph behind it
        assertThat(Feed.entries(() -> Api.as(Api.VASTERAS, "meetings:read"), paragraph))
                .extracting(entry -> entry.get("operation"))
                .containsExactly("DELETE");
        assertThat(Feed.entries(() -> Api.as(Api.SALA, "meetings:read"), paragraph))
                .extracting(entry -> entry.get("operation"))
                .containsExactly("DELETE", "UPSERT");
        // And OParl says that it is gone
        Api.nobody()
                .get("/oparl/agenda-items/" + paragraph)
                .then()
                .statusCode(200)
                .body("deleted", equalTo(true))
                .body("name", nullValue());
        // And it is unpublished once
        RedactionFixture.redact(meeting, "", Map.of("kind", "UNPUBLISHED", "paragraph", "1", "reason", "Igen."))
                .statusCode(409)
                .body("type", containsString("minutes-not-public"));
        // When
        RedactionFixture.remove(meeting, unpublished);
        // Then
        Api.nobody()
                .get("/meetings/" + meeting + "/paragraphs/1")
                .then()
                .statusCode(200)
                .body("redactions", empty());
        assertThat(Feed.entries(() -> Api.as(Api.VASTERAS, "meetings:read"), paragraph))
                .extracting(entry -> entry.get("operation"))
                .containsExactly("UPSERT");
    }

    @Test
    void whole_minutes_are_unpublished_with_the_agenda_and_the_attendance() {
        var body = Api.body(Api.newBodyName());
        var meeting = RedactionFixture.announcedWith(body, "Bo Exempel");
        RedactionFixture.redact(meeting, "", Map.of("kind", "UNPUBLISHED", "reason", "Publicerat i fel ordning."))
                .statusCode(201)
                .body("paragraphs", contains("1", "2"));
        Api.nobody().get("/meetings/" + meeting + "/agenda").then().statusCode(404);
        Api.nobody().get("/meetings/" + meeting + "/attendances").then().statusCode(404);
        Api.nobody()
                .get("/meetings/" + meeting + "/minutes")
                .then()
                .body("paragraphs", empty())
                .body("attendances", nullValue());
        Api.nobody()
                .get("/meetings/" + meeting + "/minutes?format=HTML")
                .then()
                .statusCode(200)
                .body(containsString("Publicerat i fel ordning."));
        Api.nobody().get("/meetings/" + meeting).then().statusCode(200).body("status", equalTo("ANNOUNCED"));
    }

    /// What is unpublished as a whole stays so, whatever else is removed or announced.
    @Test
    void a_whole_unpublishing_holds_beside_others() {
        var meeting = RedactionFixture.announcedWith(Api.body(Api.newBodyName()), "Bo Exempel");
        var one = RedactionFixture.redact(
                        meeting, "", Map.of("kind", "UNPUBLISHED", "paragraph", "1", "reason", "Sekretess prövas."))
                .statusCode(201)
                .extract()
                .<String>path("id");
        Api.nobody()
                .get("/meetings/" + meeting + "/agenda")
                .then()
                .statusCode(200)
                .body("items", empty());
        var whole = RedactionFixture.redact(meeting, "", Map.of("kind", "UNPUBLISHED", "reason", "Fel protokoll."))
                .statusCode(201)
                .extract()
                .<String>path("id");
        RedactionFixture.remove(meeting, one);
        Api.nobody().get("/meetings/" + meeting + "/paragraphs/1").then().statusCode(404);
        Api.nobody().get("/meetings/" + meeting + "/agenda").then().statusCode(404);
        RedactionFixture.remove(meeting, whole);
        for (var again : List.of("/paragraphs/1", "/paragraphs/2", "/agenda", "/attendances")) {
            Api.nobody().get("/meetings/" + meeting + again).then().statusCode(200);
        }
    }

    /// A mask hides a tombstone no more than words: a reader who comes later still learns that the § is gone.
    @Test
    void a_redaction_of_what_is_unpublished_keeps_the_tombstone() {
        var meeting = RedactionFixture.announcedWith(Api.body(Api.newBodyName()), "Bo Exempel");
        var paragraph = Api.nobody()
                .get("/meetings/" + meeting + "/paragraphs/1")
                .then()
                .extract()
                .<String>path("id");
        RedactionFixture.redact(
                        meeting, "", Map.of("kind", "UNPUBLISHED", "paragraph", "1", "reason", "Sekretess prövas."))
                .statusCode(201);
        RedactionFixture.mask(meeting, "1", "Bo Exempel");
        assertThat(Feed.entries(() -> Api.as(Api.VASTERAS, "meetings:read"), paragraph))
                .extracting(entry -> entry.get("operation"))
                .containsExactly("DELETE");
    }
}
