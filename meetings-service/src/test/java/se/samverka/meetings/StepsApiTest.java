package se.samverka.meetings;

import static org.hamcrest.Matchers.is;
import static se.samverka.meetings.Api.json;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Each POST that is a step of a document takes `If-Match` and an `Idempotency-Key`.
@QuarkusTest
class StepsApiTest extends ApiTest {

    /// The steps, each with a document that can take it.
    enum Step {
        CONVOCATION("convocations", Map.of()) {
            @Override
            String document() {
                return "/meetings/" + Api.meeting(Api.body(Api.newBodyName()), "2024-03-01");
            }
        },
        CLOSING("closings", Map.of()) {
            @Override
            String document() {
                var meeting = Api.meeting(Api.body(Api.newBodyName()), "2024-03-01");
                Api.step(meeting, "convocations", Map.of());
                return "/meetings/" + meeting;
            }
        },
        MINUTES_APPROVAL("minutes-approvals", Api.approval("2024-03-08")) {
            @Override
            String document() {
                return "/meetings/" + heldMeetingWithDecision();
            }
        },
        ANNOUNCEMENT("announcements", Map.of("announcedOn", "2024-03-09")) {
            @Override
            String document() {
                var meeting = heldMeetingWithDecision();
                Api.step(meeting, "minutes-approvals", Api.approval("2024-03-08"));
                return "/meetings/" + meeting;
            }
        },
        CORRECTION("corrections", Map.of("paragraph", "1", "text", "Två bryggor lagas.", "reason", "Skrivfel")) {
            @Override
            String document() {
                var meeting = heldMeetingWithDecision();
                Api.step(meeting, "minutes-approvals", Api.approval("2024-03-08"));
                return "/meetings/" + meeting;
            }
        },
        CANCELLATION("cancellations", Map.of("reason", "Storm")) {
            @Override
            String document() {
                return "/meetings/" + Api.meeting(Api.body(Api.newBodyName()), "2024-03-01");
            }
        },
        CLOSURE("closures", Map.of()) {
            private String meeting = "";

            @Override
            String document() {
                meeting = heldMeetingWithDecision();
                Api.paragraph(meeting, "Vinden", "Informationen noteras.");
                return "/assignments/"
                        + json(Api.secretary())
                                .body(Map.of(
                                        "meetingId", meeting, "paragraph", 1, "addressee", "X", "task", "laga bryggan"))
                                .post("/assignments")
                                .then()
                                .statusCode(201)
                                .extract()
                                .<String>path("id");
            }

            @Override
            Object body() {
                return Map.of("meetingId", meeting, "paragraph", 2);
            }
        };

        private final String path;
        private final Map<String, Object> body;

        Step(String path, Map<String, Object> body) {
            this.path = path;
            this.body = body;
        }

        /// Makes a document in the state before the step.
        abstract String document();

        Object body() {
            return body;
        }

        private static String heldMeetingWithDecision() {
            var meeting = Api.heldMeeting(Api.body(Api.newBodyName()), "2024-03-01");
            Api.paragraph(meeting, "Hamnen", "Kontoret får i uppgift att laga bryggan.");
            return meeting;
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_step_needs_the_tag_that_was_read_and_a_repeated_key_takes_it_once(Step step) {
        // Given
        var document = step.document();
        var tag = Api.tagOf(document);
        var key = UUID.randomUUID().toString();
        // Then
        send(json(Api.secretary()), document, step).then().statusCode(428).body("code", is("if-match-required"));
        send(json(Api.secretary()).header("If-Match", "\"m999\""), document, step)
                .then()
                .statusCode(412)
                .body("code", is("state-stale"));
        // When
        var first = send(json(Api.secretary()).header("If-Match", tag).header("Idempotency-Key", key), document, step);
        first.then().statusCode(201);
        // Then
        var again = send(json(Api.secretary()).header("If-Match", tag).header("Idempotency-Key", key), document, step);
        again.then().statusCode(201).body("revision", is(first.<Integer>path("revision")));
        send(json(Api.secretary()).header("If-Match", tag), document, step)
                .then()
                .statusCode(412);
    }

    private static Response send(RequestSpecification request, String document, Step step) {
        return request.body(step.body()).post(document + "/" + step.path);
    }
}
