package se.samverka.agreements.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static se.samverka.agreements.Api.*;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalReader;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverka.deploy.embedded.SamverkaInfrastructure;
import se.samverka.platform.time.BusinessTime;

@QuarkusTest
@QuarkusTestResource(
        value = SamverkaInfrastructure.class,
        initArgs = @ResourceArg(name = "service", value = "agreements"))
class FollowUpTest {

    /// Samhällskontraktet's: every year, to both municipal boards and the university.
    private static final String YEARLY = """
            {"title":"Årlig uppföljning","responsible":"202100-2916","description":"Till båda kommunstyrelserna; se § 9",
             "recipients":["212000-0357","212000-2080","202100-2916"],"recurrence":"YEARLY","days":["03-31"]}""";

    private static final String ONCE = """
            {"title":"Utvärdering","responsibleName":"Styrelsen","recurrence":"ONCE","date":"%s","noticeDays":10}""";

    @Inject
    BusinessTime time;

    @Inject
    DataSource dataSource;

    @BeforeEach
    void register() {
        organisations();
    }

    @Test
    void a_yearly_follow_up_reads_back_with_an_occasion_for_each_year_and_its_line_in_the_timeline() {
        // When
        var id = inForce("Uppföljningen");
        var created = secretaryOf(MDU).body(YEARLY).post("/agreements/" + id + "/follow-ups");
        // Then
        created.then()
                .statusCode(201)
                .header("Location", endsWith(created.path("id").toString()));
        secretaryOf(VASTERAS)
                .get(path(id, created))
                .then()
                .statusCode(200)
                .header("ETag", is(created.header("ETag")))
                .body("title", is("Årlig uppföljning"))
                .body("responsible", is(MDU))
                .body("responsibleName", nullValue())
                .body("recipients", contains(ESKILSTUNA, VASTERAS, MDU))
                .body("recurrence", is("YEARLY"))
                .body("days", contains("03-31"))
                .body("noticeDays", is(30))
                .body("agreementId", is(id))
                .body("occasions.dueOn", contains("2026-03-31", "2027-03-31", "2028-03-31", "2029-03-31"));
        admin().header("If-None-Match", created.header("ETag"))
                .get(path(id, created))
                .then()
                .statusCode(304);
        admin().get("/agreements/" + id + "/timeline?sort=-at&limit=1")
                .then()
                .body("timeline[0].fact", is("follow-up-recorded"))
                .body("timeline[0].note", is("Årlig uppföljning"))
                .body("timeline[0].href", endsWith(path(id, created)));
    }

    @Test
    void the_list_answers_the_occasions_that_stand_where_it_is_asked_and_their_follow_ups_alone() {
        // Given
        var id = inForce("Var de står");
        var today = time.today();
        record(id, ONCE.formatted(today.minusDays(1))).then().statusCode(201);
        record(id, ONCE.formatted(today)).then().statusCode(201);
        record(id, ONCE.formatted(today.plusDays(10))).then().statusCode(201);
        record(id, ONCE.formatted(today.plusDays(11))).then().statusCode(201);
        var done = record(id, ONCE.formatted(today.minusDays(2)));
        complete(id, done, today.minusDays(2), today).then().statusCode(201);
        // Then
        assertThat(dueOn(id, "status=OVERDUE"))
                .containsExactly(today.minusDays(1).toString());
        assertThat(dueOn(id, "status=DUE"))
                .containsExactly(today.toString(), today.plusDays(10).toString());
        assertThat(dueOn(id, "status=UPCOMING"))
                .containsExactly(today.plusDays(11).toString());
        assertThat(dueOn(id, "status=DONE")).containsExactly(today.minusDays(2).toString());
        assertThat(dueOn(id, "from=" + today + "&to=" + today.plusDays(10)))
                .containsExactly(today.toString(), today.plusDays(10).toString());
        admin().get("/agreements/" + id + "/follow-ups?limit=2&page=3")
                .then()
                .body("followUps", hasSize(1))
                .body("_meta.totalRecords", is(5));
        admin().get("/agreements/" + id + "/follow-ups?page=4")
                .then()
                .statusCode(200)
                .body("followUps", hasSize(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"status=LATE", "from=i går", "to=2026-02-30", "state=DUE", "sort=title"})
    void a_filter_that_is_none_is_refused(String query) {
        var id = drafted("Fel filter");
        admin().get("/agreements/" + id + "/follow-ups?" + query)
                .then()
                .statusCode(400)
                .body("detail", not(containsString("[")));
    }

    @Test
    void what_is_done_stays_done_when_the_days_change() {
        // Given
        var id = inForce("Nya dagar");
        var made = record(id, YEARLY);
        var tag = complete(id, made, LocalDate.parse("2026-03-31"), LocalDate.parse("2026-02-24"))
                .header("ETag");
        // When
        admin().header("If-Match", tag)
                .body(YEARLY.replace("03-31", "05-31"))
                .put(path(id, made))
                .then()
                .statusCode(200);
        // Then
        admin().get(path(id, made))
                .then()
                .body("occasions.dueOn", contains("2026-03-31", "2026-05-31", "2027-05-31", "2028-05-31", "2029-05-31"))
                .body("occasions[0].status", is("DONE"))
                .body("occasions[0].doneOn", is("2026-02-24"))
                .body("occasions[0].reference", is("Kommunstyrelsen § 31"));
        admin().get(path(id, made) + "/completions/2026-03-31")
                .then()
                .statusCode(200)
                .body("note", is("Rapport"));
        admin().get(path(id, made) + "/completions/2026-05-31").then().statusCode(404);
        admin().get(path(id, made) + "/completions/i-maj").then().statusCode(404);
        admin().get("/agreements/" + id + "/timeline?sort=-at&limit=2")
                .then()
                .body("timeline.fact", contains("follow-up-changed", "follow-up-done"))
                .body("timeline[1].decision", is("Kommunstyrelsen § 31"));
    }

    @Test
    void a_change_needs_the_present_etag() {
        var id = inForce("Etag");
        var made = record(id, YEARLY);
        admin().body(YEARLY).put(path(id, made)).then().statusCode(428);
        admin().header("If-Match", made.header("ETag"))
                .body(YEARLY)
                .put(path(id, made))
                .then()
                .statusCode(200);
        admin().header("If-Match", made.header("ETag"))
                .body(YEARLY)
                .put(path(id, made))
                .then()
                .statusCode(412);
    }

    @Test
    void of_two_completions_of_one_occasion_at_once_one_counts() throws Exception {
        // Given
        var id = inForce("Två på en gång");
        var made = record(id, YEARLY);
        // When
        var tag = etag(path(id, made));
        Callable<Integer> call = () -> completion(LocalDate.parse("2026-03-31"), LocalDate.parse("2026-02-24"))
                .header("If-Match", tag)
                .post(path(id, made) + "/completions")
                .statusCode();
        // Then
        try (var threads = Executors.newFixedThreadPool(2)) {
            var answers = threads.invokeAll(List.of(call, call));
            assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(201, 412);
        }
        complete(id, made, LocalDate.parse("2026-03-31"), LocalDate.parse("2026-02-24"))
                .then()
                .statusCode(409)
                .body("code", is("occasion-already-done"));
        assertThat(dueOn(id, "status=DONE")).containsExactly("2026-03-31");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "no such occasion|{\"dueOn\":\"2026-04-01\",\"doneOn\":\"2026-02-24\"}|422|no-such-occasion|/dueOn",
                "outside the period|{\"dueOn\":\"2030-03-31\",\"doneOn\":\"2026-02-24\"}|422|no-such-occasion|/dueOn",
                "done in the future|{\"dueOn\":\"2026-03-31\",\"doneOn\":\"2999-01-01\"}|422|date-in-the-future|/doneOn",
                "no day|{\"dueOn\":\"2026-03-31\"}|422|field-missing|/doneOn",
                "an unknown field|{\"dueOn\":\"2026-03-31\",\"doneOn\":\"2026-02-24\",\"by\":\"x\"}|400|unknown-field|/by",
            })
    void a_completion_that_makes_no_sense_is_named(String what, String body, int status, String code, String pointer) {
        var id = inForce("Fel klarmarkering");
        admin().body(body)
                .post(path(id, record(id, YEARLY)) + "/completions")
                .then()
                .statusCode(status)
                .body("code", is(code))
                .body("errors[0].pointer", is(pointer));
    }

    @ParameterizedTest(name = "{0} at {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "\"responsible\":\"202100-2916\"|\"responsible\":\"232100-0172\"|not-a-party|/responsible",
                "\"responsible\":\"202100-2916\",|''|field-missing|/responsible",
                "212000-2080|212000-0142|organisation-unknown|/recipients/1",
                "212000-2080|212000-0357|recipient-twice|/recipients/1",
                "212000-2080|218000-2180|organisation-number-invalid|/recipients/1",
                "\"days\":[\"03-31\"]|\"days\":[\"31/3\"]|value-malformed|/days/0",
                "Årlig uppföljning|' '|field-missing|/title",
            })
    void a_follow_up_that_makes_no_sense_is_named(String in, String instead, String code, String pointer) {
        var id = inForce("Fel uppföljning");
        record(id, YEARLY.replace(in, instead))
                .then()
                .statusCode(422)
                .body("code", is(code))
                .body("errors[0].pointer", is(pointer));
        admin().get("/agreements/" + id + "/follow-ups").then().body("_meta.totalRecords", is(0));
    }

    @Test
    void nothing_is_done_under_an_agreement_that_does_not_bind_and_nothing_recorded_under_a_withdrawn_one() {
        var id = proposed("Binder inte");
        var made = record(id, YEARLY);
        made.then().statusCode(201);
        complete(id, made, LocalDate.parse("2026-03-31"), LocalDate.parse("2026-02-24"))
                .then()
                .statusCode(409)
                .body("code", is("state-does-not-allow"));
        changeOf(id).post("/agreements/" + id + "/withdrawals").then().statusCode(200);
        record(id, YEARLY).then().statusCode(409).body("code", is("state-does-not-allow"));
    }

    /// Source: Samhällskontraktet (yearly follow-up to both municipal boards and MDU).
    @Test
    void a_body_is_a_recipient_and_its_organisations_calendar_has_the_day() throws Exception {
        var id = inForce("Till kommunstyrelserna");
        var made = record(id, """
                {"title":"Till kommunstyrelsen","responsible":"202100-2916","recurrence":"YEARLY","days":["03-31"],
                 "recipientBodies":[{"name":"Kommunstyrelsen","organisationNumber":"212000-0357"},
                                    {"name":"Programrådet"}]}""");
        made.then().statusCode(201);
        readerOf(VASTERAS)
                .get(path(id, made))
                .then()
                .body("recipientBodies.name", contains("Kommunstyrelsen", "Programrådet"))
                .body("recipientBodies.organisationNumber", contains(ESKILSTUNA, null))
                .body("recipients", hasSize(0));
        assertThat(uids("/organisations/" + ESKILSTUNA + "/follow-ups.ics")).contains(uid(made, "2027-03-31"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\":\" \"}|/recipientBodies/0/name|field-missing",
                "{\"organisationNumber\":\"212000-0357\"}|/recipientBodies/0/name|field-missing",
                "{\"name\":\"A\",\"organisationNumber\":\"212000-1355\"}|/recipientBodies/0/organisationNumber|organisation-unknown",
                "{\"name\":\"A\"},{\"name\":\"A\"}|/recipientBodies/1|recipient-twice"
            })
    void a_body_that_makes_no_sense_is_named(String bodies, String pointer, String code) {
        record(inForce("Fel organ"), """
                {"title":"T","responsible":"202100-2916","recurrence":"ONCE","date":"2027-03-31","recipientBodies":[%s]}""".formatted(bodies))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", is(pointer))
                .body("errors[0].code", is(code));
    }

    @Test
    void a_duty_is_laid_on_an_organisation_by_itself_or_by_the_coordinator() {
        var id = inForce("Plikter");
        secretaryOf(VASTERAS)
                .body(YEARLY)
                .post("/agreements/" + id + "/follow-ups")
                .then()
                .statusCode(403)
                .body("code", is("not-the-coordinator"));
        secretaryOf(VASTERAS)
                .body(YEARLY.replace("\"responsible\":\"" + MDU, "\"responsible\":\"" + VASTERAS))
                .post("/agreements/" + id + "/follow-ups")
                .then()
                .statusCode(201);
    }

    @Test
    void who_is_no_party_finds_nothing() {
        var id = inForce("Inte din");
        var made = record(id, YEARLY);
        readerOf(REGION).get("/agreements/" + id + "/follow-ups").then().statusCode(404);
        readerOf(REGION).get("/agreements/" + id + "/follow-ups.ics").then().statusCode(404);
        readerOf(REGION).get(path(id, made)).then().statusCode(404);
        secretaryOf(REGION)
                .body(YEARLY)
                .post("/agreements/" + id + "/follow-ups")
                .then()
                .statusCode(404);
        secretaryOf(REGION)
                .header("If-Match", "*")
                .body(YEARLY)
                .put(path(id, made))
                .then()
                .statusCode(404);
        // A follow-up is found below its own agreement alone.
        admin().get(path(inForce("Ett annat"), made)).then().statusCode(404);
        readerOf(MDU)
                .body(YEARLY)
                .post("/agreements/" + id + "/follow-ups")
                .then()
                .statusCode(403);
        anonymous().get("/agreements/" + id + "/follow-ups").then().statusCode(401);
        anonymous().get("/agreements/" + id + "/follow-ups.ics").then().statusCode(401);
    }

    @Test
    void an_agreements_calendar_has_an_event_of_a_whole_day_for_each_occasion_under_an_id_that_stays()
            throws Exception {
        // Given
        var id = inForce("Kalendern");
        var made = record(id, YEARLY);
        var first = calendar(MDU, "/agreements/" + id + "/follow-ups.ics");
        // When
        complete(id, made, LocalDate.parse("2026-03-31"), LocalDate.parse("2026-02-24"))
                .then()
                .statusCode(201);
        var then = calendar(MDU, "/agreements/" + id + "/follow-ups.ics");
        // Then
        assertThat(first.getEvents())
                .extracting(event -> event.getUid().getValue())
                .containsExactly(
                        uid(made, "2026-03-31"),
                        uid(made, "2027-03-31"),
                        uid(made, "2028-03-31"),
                        uid(made, "2029-03-31"));
        assertThat(then.getEvents())
                .extracting(event -> event.getUid().getValue())
                .isEqualTo(first.getEvents().stream()
                        .map(event -> event.getUid().getValue())
                        .toList());
        var event = then.getEvents().getFirst();
        assertThat(event.getSummary().getValue()).isEqualTo("Årlig uppföljning (klar)");
        assertThat(event.getDescription().getValue())
                .startsWith("Kalendern\nAnsvarig organisation: " + MDU)
                .contains("Protokoll: Kommunstyrelsen § 31", "; se § 9");
        assertThat(event.getDateStart().getValue().hasTime()).isFalse();
        assertThat(event.getDateStart().getValue().getRawComponents().toString(false, false))
                .startsWith("20260331");
        assertThat(event.getCategories().getFirst().getValues()).containsExactly("DONE");
        assertThat(event.getSequence().getValue())
                .isGreaterThan(first.getEvents().getFirst().getSequence().getValue());
    }

    @Test
    void a_calendar_that_has_not_changed_is_not_sent_again() {
        var id = inForce("Samma kalender");
        var made = record(id, YEARLY);
        var path = "/agreements/" + id + "/follow-ups.ics";
        var tag = readerOf(MDU).get(path).header("ETag");
        readerOf(MDU).header("If-None-Match", tag).get(path).then().statusCode(304);
        complete(id, made, LocalDate.parse("2026-03-31"), LocalDate.parse("2026-02-24"))
                .then()
                .statusCode(201);
        readerOf(MDU).header("If-None-Match", tag).get(path).then().statusCode(200);
    }

    @Test
    void an_organisations_calendar_has_what_it_is_responsible_for_or_receives_of_agreements_that_bind()
            throws Exception {
        // Given
        var id = inForce("Min kalender");
        var mine = record(id, YEARLY);
        var others = record(id, YEARLY.replace("\"212000-0357\",\"212000-2080\",\"202100-2916\"", "\"212000-2080\""));
        var notBinding = record(proposed("Ännu inte"), YEARLY);
        // Then
        assertThat(uids("/organisations/" + ESKILSTUNA + "/follow-ups.ics"))
                .contains(uid(mine, "2027-03-31"))
                .doesNotContain(uid(others, "2027-03-31"), uid(notBinding, "2027-03-31"));
        assertThat(uids("/organisations/" + MDU + "/follow-ups.ics"))
                .contains(uid(mine, "2027-03-31"), uid(others, "2027-03-31"));
        assertThat(uids("/organisations/" + VASTERAS + "/follow-ups.ics"))
                .contains(uid(mine, "2027-03-31"), uid(others, "2027-03-31"));
        readerOf(ESKILSTUNA)
                .get("/organisations/" + ESKILSTUNA + "/follow-ups.ics")
                .then()
                .statusCode(200);
        readerOf(ESKILSTUNA)
                .get("/organisations/" + MDU + "/follow-ups.ics")
                .then()
                .statusCode(404);
        as("nobody", null, "agreements:read")
                .get("/organisations/" + MDU + "/follow-ups.ics")
                .then()
                .statusCode(403);
    }

    @Test
    void a_recipient_that_is_no_party_has_it_not_in_its_calendar() throws Exception {
        var made = record(inForce("Mottagare utanför"), YEARLY.replace("212000-2080", REGION));
        made.then().statusCode(201);
        assertThat(uids("/organisations/" + REGION + "/follow-ups.ics")).doesNotContain(uid(made, "2027-03-31"));
    }

    @Test
    void the_changes_feed_tells_a_party_and_nobody_else() {
        var made = record(inForce("Flödet"), YEARLY);
        String id = made.path("id");
        org.awaitility.Awaitility.await()
                .untilAsserted(() -> assertThat(feedOf(VASTERAS)).contains(id));
        assertThat(feedOf(REGION)).doesNotContain(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE follow_up SET title = 'I smyg' WHERE agreement_id = '%s'",
                "INSERT INTO follow_up_completion SELECT id, '2027-03-31', agreement_id, '2026-03-31', NULL, NULL,"
                        + " now(), 'x' FROM follow_up WHERE agreement_id = '%s'",
                "DELETE FROM follow_up_completion WHERE agreement_id = '%s'",
            })
    void the_database_refuses_a_change_without_a_line_or_of_what_was_done(String change) {
        var id = inForce("Inget i smyg");
        complete(id, record(id, YEARLY), LocalDate.parse("2026-03-31"), LocalDate.parse("2026-02-24"))
                .then()
                .statusCode(201);
        assertThatThrownBy(() -> execute(change.formatted(id)))
                .isInstanceOf(SQLException.class)
                .hasMessageMatching("(?s).*(timeline|keeps its rows).*");
    }

    private static Response record(String agreement, String followUp) {
        return admin().body(followUp).post("/agreements/" + agreement + "/follow-ups");
    }

    private static Response complete(String agreement, Response followUp, LocalDate dueOn, LocalDate doneOn) {
        return completion(dueOn, doneOn).post(path(agreement, followUp) + "/completions");
    }

    private static RequestSpecification completion(LocalDate dueOn, LocalDate doneOn) {
        return secretaryOf(MDU).body("""
                        {"dueOn":"%s","doneOn":"%s","note":"Rapport","reference":"Kommunstyrelsen § 31"}""".formatted(dueOn, doneOn));
    }

    private static String path(String agreement, Response followUp) {
        return "/agreements/" + agreement + "/follow-ups/" + followUp.path("id");
    }

    private static List<String> dueOn(String agreement, String query) {
        return admin().get("/agreements/" + agreement + "/follow-ups?" + query)
                .jsonPath()
                .getList("followUps.occasions.dueOn.flatten()", String.class);
    }

    private static String uid(Response followUp, String dueOn) {
        return followUp.path("id") + "-" + dueOn + "@follow-ups.samverka";
    }

    private static List<String> uids(String path) throws Exception {
        return calendar(null, path).getEvents().stream()
                .map(event -> event.getUid().getValue())
                .toList();
    }

    /// Parsed back, without a warning.
    private static ICalendar calendar(String organisation, String path) throws Exception {
        var answer = (organisation == null ? admin() : readerOf(organisation)).get(path);
        answer.then().statusCode(200).header("Content-Type", "text/calendar;charset=UTF-8");
        try (var reader = new ICalReader(answer.asString())) {
            var calendar = reader.readNext();
            assertThat(reader.getWarnings()).isEmpty();
            if (!calendar.getEvents().isEmpty()) {
                assertThat(calendar.validate(biweekly.ICalVersion.V2_0).getWarnings())
                        .isEmpty();
            }
            assertThat(Biweekly.parse(answer.asString()).all()).hasSize(1);
            assertThat(calendar.getEvents()).extracting(VEvent::getUid).doesNotContainNull();
            return calendar;
        }
    }

    private static List<String> feedOf(String organisation) {
        var ids = new java.util.ArrayList<String>();
        String cursor = null;
        boolean more = true;
        while (more) {
            var request = readerOf(organisation).queryParam("limit", 500);
            var page = (cursor == null ? request : request.queryParam("after", cursor))
                    .get("/changes")
                    .jsonPath();
            ids.addAll(page.getList("changes.findAll { it.documentType == 'follow-up' }.id", String.class));
            cursor = page.getString("_meta.nextCursor");
            more = page.getBoolean("_meta.more");
        }
        return ids;
    }

    private void execute(String sql) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
