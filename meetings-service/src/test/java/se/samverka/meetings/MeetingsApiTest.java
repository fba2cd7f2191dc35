package se.samverka.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static se.samverka.meetings.Api.json;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class MeetingsApiTest extends ApiTest {

    @Test
    void writing_needs_a_token_with_the_scope_and_the_secretariat() {
        // Given
        var body = Api.body(Api.newBodyName());
        var plan = Map.of("bodyId", body, "date", "2024-03-01");
        // Then
        json(Api.nobody()).body(plan).post("/meetings").then().statusCode(401);
        json(Api.as(Api.REGION, "meetings:read"))
                .body(plan)
                .post("/meetings")
                .then()
                .statusCode(403);
        json(Api.outsider()).body(plan).post("/meetings").then().statusCode(403).body("code", is("not-your-body"));
        json(Api.secretary())
                .body(Map.of("bodyId", UUID.randomUUID(), "date", "2024-03-01"))
                .post("/meetings")
                .then()
                .statusCode(404);
        Api.nobody().get("/bodies").then().statusCode(401);
        Api.as(Api.REGION, "finance:read").get("/bodies").then().statusCode(403);
        Api.nobody().get("/assignments").then().statusCode(401);
        Api.nobody().auth().oauth2("no.token.really").get("/meetings").then().statusCode(401);
    }

    @Test
    void a_meeting_goes_through_its_states_and_its_minutes_close_at_approval() {
        // Given
        var meeting = Api.heldMeeting(Api.body(Api.newBodyName()), "2024-03-01");
        var number = Api.paragraph(meeting, "Hamnen", "Bryggan lagas.");
        // When
        Api.step(meeting, "minutes-approvals", Api.approval("2024-03-08"))
                .body("status", is("APPROVED"))
                .body("approvalDueOn", is("2024-03-15"))
                .body("announcementDueOn", is("2024-03-11"));
        Api.step(meeting, "announcements", Map.of("announcedOn", "2024-03-09"))
                .body("status", is("ANNOUNCED"))
                .body("postedUntil", is("2024-04-02"));
        // Then
        var path = "/meetings/" + meeting + "/paragraphs/" + number;
        json(Api.secretary())
                .header("If-Match", Api.tagOf(path))
                .body(Map.of("title", "Hamnen", "decision", "Bryggan rivs."))
                .put(path)
                .then()
                .statusCode(409)
                .body("code", is("minutes-closed"));
        json(Api.secretary())
                .body(Map.of("title", "Mer"))
                .post("/meetings/" + meeting + "/paragraphs")
                .then()
                .statusCode(409);
        Api.tryStep(meeting, "minutes-approvals", Api.approval("2024-03-08"), Api.tagOf("/meetings/" + meeting))
                .then()
                .statusCode(409)
                .body("code", is("meeting-not-held"));
        Api.tryStep(meeting, "cancellations", Map.of("reason", "Regn"), Api.tagOf("/meetings/" + meeting))
                .then()
                .statusCode(409);
    }

    @Test
    void unannounced_minutes_are_visible_to_members_only_and_announced_ones_to_everybody() {
        // Given
        var body = Api.body(Api.newBodyName());
        var meeting = Api.heldMeeting(body, "2024-03-01");
        Api.paragraph(meeting, "Hamnen", "Bryggan lagas.");
        var member = Api.as(Api.VASTERAS, "meetings:read");
        // When, then: 404 before the membership
        member.get("/meetings/" + meeting).then().statusCode(404);
        Api.seat(body, Api.VASTERAS, "MEMBER");
        Api.as(Api.VASTERAS, "meetings:read").get("/meetings/" + meeting).then().statusCode(200);
        Api.as(Api.VASTERAS, "finance:read").get("/meetings/" + meeting).then().statusCode(404);
        Api.outsider().get("/meetings/" + meeting).then().statusCode(404);
        Api.outsider().get("/meetings/" + meeting + "/paragraphs").then().statusCode(404);
        Api.nobody().get("/meetings/" + meeting).then().statusCode(404);
        Api.nobody().get("/meetings?body=" + body).then().statusCode(200).body("meetings", empty());
        Api.nobody().get("/decisions?body=" + body).then().statusCode(200).body("decisions", empty());
        Api.secretary().get("/decisions?body=" + body).then().statusCode(200).body("decisions", hasSize(1));
        // When
        Api.step(meeting, "minutes-approvals", Api.approval("2024-03-08"));
        Api.nobody().get("/meetings/" + meeting).then().statusCode(404);
        Api.step(meeting, "announcements", Map.of("announcedOn", "2024-03-09"));
        // Then
        Api.nobody()
                .get("/meetings/" + meeting + "/paragraphs/1")
                .then()
                .statusCode(200)
                .body("title", is("Hamnen"));
        Api.nobody().get("/meetings?body=" + body).then().body("meetings.id", contains(meeting));
        Api.nobody().get("/decisions?body=" + body).then().body("decisions.paragraph", contains(1));
    }

    @Test
    void a_state_change_requires_the_current_tag() {
        // Given
        var meeting = Api.heldMeeting(Api.body(Api.newBodyName()), "2024-03-01");
        Api.paragraph(meeting, "Hamnen", "Bryggan lagas.");
        // Then
        json(Api.secretary())
                .body(Api.approval("2024-03-08"))
                .post("/meetings/" + meeting + "/minutes-approvals")
                .then()
                .statusCode(428);
        Api.tryStep(meeting, "minutes-approvals", Api.approval("2024-03-08"), "\"m0\"")
                .then()
                .statusCode(412);
        Api.tryStep(meeting, "minutes-approvals", Api.approval("2024-02-08"), Api.tagOf("/meetings/" + meeting))
                .then()
                .statusCode(422)
                .body("code", is("approved-before-meeting"))
                .body("errors.pointer", contains("/approvedOn"));
        Api.secretary()
                .header("If-None-Match", Api.tagOf("/meetings/" + meeting))
                .get("/meetings/" + meeting)
                .then()
                .statusCode(304);
    }

    @Test
    void of_two_simultaneous_approvals_one_succeeds_and_the_other_is_stale() throws Exception {
        // Given
        var meeting = Api.heldMeeting(Api.body(Api.newBodyName()), "2024-03-01");
        Api.paragraph(meeting, "Hamnen", "Bryggan lagas.");
        var tag = Api.tagOf("/meetings/" + meeting);
        // When
        var statuses = Api.atOnce(() -> Api.tryStep(meeting, "minutes-approvals", Api.approval("2024-03-08"), tag)
                .statusCode());
        // Then
        assertThat(statuses).containsExactlyInAnyOrder(201, 412);
    }

    @Test
    void a_body_meets_once_a_day_unless_a_meeting_was_cancelled() {
        // Given
        var body = Api.body(Api.newBodyName());
        var meeting = Api.meeting(body, "2027-03-01");
        var same = Map.of("bodyId", body, "date", "2027-03-01");
        json(Api.secretary())
                .body(same)
                .post("/meetings")
                .then()
                .statusCode(409)
                .body("code", is("meeting-already-recorded"));
        // When
        Api.step(meeting, "cancellations", Map.of("reason", "Storm"));
        // Then
        json(Api.secretary()).body(same).post("/meetings").then().statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Anna Exempel",
                "anna exempel",
                "ANNA  EXEMPEL",
                " Anna Exempel ",
                "Anna\u00A0Exempel",
                "Anna Exempel (S)",
                "A\u030Asa Exempel",
                "Åsa exempel"
            })
    void chair_and_approver_are_two_persons_however_their_names_are_written(String approver) {
        // Given
        var meeting = Api.heldMeeting(Api.body(Api.newBodyName()), "2024-03-01");
        Api.paragraph(meeting, "Hamnen", "Bryggan lagas.");
        var chair = approver.endsWith("sa Exempel") || approver.startsWith("Å") ? "Åsa Exempel" : "Anna Exempel";
        // Then
        Api.tryStep(
                        meeting,
                        "minutes-approvals",
                        Map.of("chair", chair, "approvers", List.of("Johan Exempel", approver)),
                        Api.tagOf("/meetings/" + meeting))
                .then()
                .statusCode(422)
                .body("code", is("approver-is-chair"))
                .body("errors.pointer", contains("/approvers/1"));
        Api.tryStep(
                        meeting,
                        "minutes-approvals",
                        Map.of("chair", "Bo Exempel", "approvers", List.of(chair, approver)),
                        Api.tagOf("/meetings/" + meeting))
                .then()
                .statusCode(422)
                .body("code", is("approver-twice"));
        Api.step(
                meeting,
                "minutes-approvals",
                Map.of("chair", "Bo Exempel", "approvers", List.of("Johan Exempel", approver)));
    }

    @Test
    void an_invalid_filter_is_refused() {
        Api.nobody()
                .get("/meetings?sort=foo")
                .then()
                .statusCode(400)
                .body("detail", is("This list sorts by date; a minus sign before it descends"));
        Api.nobody().get("/meetings?from=yesterday").then().statusCode(400).body("code", is("query-parameter-invalid"));
        Api.nobody().get("/meetings?status=OPEN").then().statusCode(400);
        Api.nobody().get("/decisions?agreementId=7").then().statusCode(400);
        Api.nobody()
                .get("/decisions?page=99999&limit=200")
                .then()
                .statusCode(200)
                .body("decisions", empty());
        Api.nobody().get("/meetings/not-an-id").then().statusCode(404).body("code", not(is("internal-error")));
    }

    @Test
    void the_same_key_twice_plans_one_meeting() {
        // Given
        var body = Api.body(Api.newBodyName());
        var key = UUID.randomUUID().toString();
        var plan = Map.of("bodyId", body, "date", "2027-09-01");
        // When
        var first = json(Api.secretary())
                .header("Idempotency-Key", key)
                .body(plan)
                .post("/meetings")
                .then()
                .statusCode(201);
        var second = json(Api.secretary())
                .header("Idempotency-Key", key)
                .body(plan)
                .post("/meetings")
                .then()
                .statusCode(201);
        // Then
        assertThat(second.extract().<String>path("id"))
                .isEqualTo(first.extract().<String>path("id"));
        Api.secretary().get("/meetings?body=" + body).then().body("meetings", hasSize(1));
    }

    @Test
    void only_the_secretariat_writes_calls_approves_and_announces_whoever_has_a_seat() {
        // Given: an organisation with a substitute and the scope to write, and an administrator
        var body = Api.body(Api.newBodyName());
        Api.seat(body, Api.VASTERAS, "SUBSTITUTE");
        var planned = Api.meeting(body, "2024-02-01");
        var meeting = Api.heldMeeting(body, "2024-03-01");
        var number = Api.paragraph(meeting, "Hamnen", "Bryggan lagas.");
        var paragraph = "/meetings/" + meeting + "/paragraphs/" + number;
        for (var stranger : List.<Supplier<RequestSpecification>>of(
                () -> Api.as(Api.VASTERAS, "meetings:read", "meetings:write"), Api::admin)) {
            var writes = Map.<String, Callable<Response>>of(
                    "plan",
                    () -> json(stranger.get())
                            .body(Map.of("bodyId", body, "date", "2024-05-01"))
                            .post("/meetings"),
                    "call",
                    () -> json(stranger.get())
                            .header("If-Match", Api.tagOf("/meetings/" + planned))
                            .body(Map.of())
                            .post("/meetings/" + planned + "/convocations"),
                    "cancel",
                    () -> json(stranger.get())
                            .header("If-Match", Api.tagOf("/meetings/" + planned))
                            .body(Map.of("reason", "Regn"))
                            .post("/meetings/" + planned + "/cancellations"),
                    "add",
                    () -> json(stranger.get())
                            .body(Map.of("title", "Mer"))
                            .post("/meetings/" + meeting + "/paragraphs"),
                    "rewrite",
                    () -> json(stranger.get())
                            .header("If-Match", Api.tagOf(paragraph))
                            .body(Map.of("title", "Hamnen", "decision", "Bryggan rivs."))
                            .put(paragraph),
                    "assign",
                    () -> json(stranger.get())
                            .body(Map.of("meetingId", meeting, "paragraph", number, "addressee", "X", "task", "komma"))
                            .post("/assignments"),
                    "approve",
                    () -> json(stranger.get())
                            .header("If-Match", Api.tagOf("/meetings/" + meeting))
                            .body(Api.approval("2024-03-08"))
                            .post("/meetings/" + meeting + "/minutes-approvals"),
                    "import",
                    () -> Api.importText(stranger.get(), "§ 9 Mer", Map.of("body", body, "date", "2024-04-01")));
            // Then
            writes.forEach((write, attempt) -> assertThat(answer(attempt))
                    .as(write)
                    .satisfies(answer -> answer.then().statusCode(403).body("code", is("not-your-body"))));
        }
        Api.as(Api.VASTERAS, "meetings:read").get(paragraph).then().body("decision", is("Bryggan lagas."));
    }

    @Test
    void any_change_of_the_minutes_makes_the_tag_of_the_meeting_stale() {
        // Given
        var meeting = Api.heldMeeting(Api.body(Api.newBodyName()), "2024-03-01");
        var number = Api.paragraph(meeting, "Hamnen", "Bryggan lagas.");
        var path = "/meetings/" + meeting + "/paragraphs/" + number;
        var changes = Map.<String, Runnable>of(
                "a paragraph more", () -> Api.paragraph(meeting, "Sjön", "Sjön renas."),
                "another decision",
                        () -> json(Api.secretary())
                                .header("If-Match", Api.tagOf(path))
                                .body(Map.of("title", "Hamnen", "decision", "Bryggan rivs."))
                                .put(path)
                                .then()
                                .statusCode(200),
                "an assignment",
                        () -> json(Api.secretary())
                                .body(Map.of(
                                        "meetingId", meeting, "paragraph", number, "addressee", "X", "task", "komma"))
                                .post("/assignments")
                                .then()
                                .statusCode(201));
        changes.forEach((change, make) -> {
            // When
            var read = Api.tagOf("/meetings/" + meeting);
            make.run();
            // Then
            assertThat(Api.tryStep(meeting, "minutes-approvals", Api.approval("2024-03-08"), read)
                            .statusCode())
                    .as(change)
                    .isEqualTo(412);
        });
        Api.step(meeting, "minutes-approvals", Api.approval("2024-03-08"));
    }

    @Test
    void an_act_cannot_be_dated_in_the_future() {
        // Given
        var body = Api.body(Api.newBodyName());
        var today = LocalDate.now(ZoneId.of("Europe/Stockholm"));
        var tomorrow = today.plusDays(1).toString();
        var planned = Api.meeting(body, "2024-02-01");
        var held = Api.heldMeeting(body, "2024-03-01");
        Api.paragraph(held, "Hamnen", "Bryggan lagas.");
        // Then
        refused(planned, "convocations", Map.of("calledOn", tomorrow), "/calledOn");
        refused(held, "minutes-approvals", Api.approval(tomorrow), "/approvedOn");
        Api.step(held, "minutes-approvals", Api.approval("2024-03-08"));
        refused(held, "announcements", Map.of("announcedOn", tomorrow), "/announcedOn");
        Api.step(held, "announcements", Map.of("announcedOn", "2024-03-08"));
    }

    private static void refused(String meeting, String step, Object document, String pointer) {
        Api.tryStep(meeting, step, document, Api.tagOf("/meetings/" + meeting))
                .then()
                .statusCode(422)
                .body("code", is("date-in-the-future"))
                .body("errors.pointer", contains(pointer))
                .body("detail", containsString("the latest day"));
    }

    private static Response answer(Callable<Response> attempt) {
        try {
            return attempt.call();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
