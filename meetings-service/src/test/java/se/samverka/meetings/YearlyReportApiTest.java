package se.samverka.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverka.meetings.decision.KeepParagraphWords;
import se.samverka.paper.ArchivalPdf;

/// `GET /bodies/{id}/yearly-reports/{year}`.
@QuarkusTest
class YearlyReportApiTest extends ApiTest {

    private static final String PDF = "application/pdf";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Stockholm"));

    /// Reads what reports are made of.
    private static final Pattern READ = Pattern.compile(
            "\\bfrom (?:body|membership|meeting|paragraph|minutes_approval|assignment|unnest)\\b",
            Pattern.CASE_INSENSITIVE);

    @Inject
    DataSource database;

    @Inject
    KeepParagraphWords keepWords;

    @Test
    void who_reads_the_minutes_gets_a_report_of_all_of_them() {
        // Given
        var year = new YearFixture();
        Api.seat(year.body, Api.SALA, "MEMBER");
        // Then: the secretariat, a member's organisation and an administrator
        for (var reader : List.<Supplier<RequestSpecification>>of(Api::secretary, Api::outsider, Api::admin)) {
            reader.get()
                    .get(path(year.body, 2024))
                    .then()
                    .statusCode(200)
                    .contentType("application/json")
                    .header("Cache-Control", is("no-store"))
                    .body("body.name", is(year.name))
                    .body("until", is("2024-12-31"))
                    .body("inProgress", is(false))
                    .body("complete", is(true))
                    .body("totals.meetings.held", is(3))
                    .body("totals.meetings.cancelled", is(1))
                    .body("totals.meetings.planned", is(1))
                    .body("totals.meetings.plannedAndPassed", is(1))
                    .body("totals.decisions.paragraphs", is(7))
                    .body("totals.decisions.decisions", is(6))
                    .body("totals.decisions.information", is(1))
                    .body("totals.decisions.severalOutcomes", is(1))
                    .body("totals.decisions.outcomes.find { it.outcome == 'NOTED' }.decisions", is(3))
                    .body("totals.decisions.outcomes.find { it.outcome == 'ASSIGNED' }.decisions", is(1))
                    .body("totals.assignments.openAtStart", is(0))
                    .body("totals.assignments.opened", is(2))
                    .body("totals.assignments.closed", is(1))
                    .body("totals.assignments.open", is(1))
                    .body("totals.assignments.overdue", is(1))
                    .body("overdueAssignments.addressee", contains("Kansliet"))
                    .body("totals.approvals.days.counted", is(1))
                    .body("totals.approvals.days.longestDays", is(17))
                    .body("totals.approvals.late", is(1))
                    .body("totals.approvals.waiting", is(2))
                    .body("totals.approvals.waitingAndLate", is(2))
                    .body("totals.announcements.daysFromApproval.counted", is(2))
                    .body("totals.announcements.daysFromApproval.medianDays", is(3.5f))
                    .body("totals.announcements.late", is(1))
                    .body("totals.attendance.meetings", is(3))
                    .body("totals.attendance.sums.members", is(4))
                    .body("totals.attendance.sums.servingSubstitutes", is(1))
                    .body("totals.attendance.sums.absent", is(3))
                    .body(
                            "meetings.date",
                            contains("2024-04-19", "2024-06-14", "2024-10-11", "2024-11-15", "2024-12-13"))
                    // 24 members and Eva Exempel, of whom four are on the list.
                    .body("meetings[0].attendance.notListed", is(21))
                    .body("members.find { it.name == 'Ledamot 1' }.present", is(3))
                    .body("members.find { it.name == 'Ledamot 4' }.absent", is(1))
                    .body("members.find { it.name == 'Ersättare 1' }.served", is(1))
                    .body("yearBefore.decisions.decisions", is(1))
                    .body("yearBefore.approvals.days.medianDays", is(10.0f));
        }
    }

    @Test
    void anybody_else_gets_a_report_of_what_is_public() {
        // Given
        var year = new YearFixture();
        // Then
        for (var reader : List.<Supplier<RequestSpecification>>of(Api::nobody, Api::outsider)) {
            reader.get()
                    .get(path(year.body, 2024))
                    .then()
                    .statusCode(200)
                    .body("complete", is(false))
                    .body("totals.meetings.held", is(2))
                    .body("totals.meetings.cancelled", is(1))
                    .body("totals.meetings.planned", is(0))
                    .body("totals.decisions.paragraphs", is(4))
                    .body("totals.decisions.decisions", is(3))
                    // The § that closed one of them is not public: to this reader it is open.
                    .body("totals.assignments.opened", is(2))
                    .body("totals.assignments.closed", is(0))
                    .body("totals.assignments.overdue", is(2))
                    .body("totals.approvals.days.counted", is(1))
                    .body("totals.announcements.daysFromApproval.counted", is(2))
                    .body("totals.announcements.waiting", is(0))
                    // The attendance of June is public with its last §.
                    .body("totals.attendance.meetings", is(1))
                    .body("totals.attendance.meetingsWithoutList", is(1))
                    .body("totals.attendance.sums.members", is(2))
                    .body("totals.attendance.sums.notListed", is(0))
                    .body("meetings.date", contains("2024-04-19", "2024-06-14", "2024-11-15"))
                    .body("meetings[1].paragraphs", is(1))
                    .body("meetings[1].attendance", nullValue())
                    .body("members.name", contains("Ersättare 1", "Ledamot 1", "Ledamot 2", "Ledamot 3", "Ledamot 4"))
                    .body("members[1].present", is(1))
                    .body("followUps", empty())
                    .body("subordinateBodies[0].body.held", is(0));
        }
    }

    @Test
    void the_follow_up_that_the_operational_plan_promises_is_in_the_report() {
        // Given
        var year = new YearFixture();
        // Then: which mandatory matters were on the table
        var answer = Api.secretary().get(path(year.body, 2024)).then();
        answer.body("mandatoryMatters.matter", equalTo(YearFixture.MATTERS))
                .body("mandatoryMatters.treated", contains(true, false, true, false, true, true, false))
                .body("mandatoryMatters[0].paragraphs.paragraph", contains("1"))
                .body("mandatoryMatters[0].paragraphs[0].meetingId", is(year.april))
                .body("mandatoryMatters[2].paragraphs.title", contains("Uppföljning av Affärsplan Västmanland"));
        // And: the yearly evaluation that is reported to the body
        answer.body("followUps.paragraph", contains("6", "7"));
        // And: 25 to 30 members
        answer.body("seats.members", is(24))
                .body("seats.minimumSeats", is(25))
                .body("seats.maximumSeats", is(30))
                .body("seats.findings.code", contains("TOO_FEW_MEMBERS"))
                .body("seats.findings[0].from", is("2024-01-01"))
                .body("seats.findings[0].text.sv", is("Organet har 24 ordinarie ledamöter och ska ha minst 25"));
        // And: the co-operation groups, each with a report of its own
        answer.body("subordinateBodies.body.name", contains(year.groupName))
                .body("subordinateBodies[0].body.kind", is("COOPERATION_GROUP"))
                .body("subordinateBodies[0].body.held", is(1))
                .body("subordinateBodies[0].body.decisions", is(1))
                .body(
                        "subordinateBodies[0].report.href",
                        endsWith("/meetings/v1/bodies/" + year.group + "/yearly-reports/2024"));
        Api.secretary().get(path(year.group, 2024)).then().body("totals.meetings.held", is(1));
        // And: a matter that only an unannounced § is about was not treated in public
        Api.nobody()
                .get(path(year.body, 2024))
                .then()
                .body("mandatoryMatters.treated", contains(true, false, false, false, false, true, false));
    }

    @Test
    void the_page_is_accessible_and_has_charts_with_alternatives_and_their_numbers() throws Exception {
        // Given
        var year = new YearFixture();
        // When
        var answer = Api.secretary().accept("text/html").get(path(year.body, 2024));
        answer.then()
                .statusCode(200)
                .contentType("text/html;charset=utf-8")
                .header("Content-Security-Policy", containsString("default-src 'none'; style-src 'sha256-"));
        var page = answer.asString();
        LookAt.page(page, "yearly-report");
        // Then
        HtmlPages.check(page);
        assertThat(page)
                .contains("role=\"img\"", "Stapeldiagram över beslut efter utfall. 2024: Antas eller fastställs 2")
                .contains("Försenade uppdrag", "Kansliet", "Obligatoriska ärenden", year.groupName)
                .contains("Från sammanträde till justering", "Närvaro per person", "Så räknas siffrorna")
                .doesNotContain("offentligt:", "Året pågår", "null");
        var open = Api.nobody().accept("text/html").get(path(year.body, 2024)).asString();
        LookAt.page(open, "yearly-report-public");
        HtmlPages.check(open);
        assertThat(open)
                .contains("Rapporten räknar det som är offentligt")
                .doesNotContain("Ej upptagna", "Uppföljning av Affärsplan");
    }

    @Test
    void the_file_is_archival_and_accessible_with_each_chart() throws Exception {
        // Given
        var year = new YearFixture();
        // When
        var pdf = pdf(Api.secretary(), path(year.body, 2024));
        LookAt.file(pdf, "yearly-report");
        // Then
        assertThat(ArchivalPdf.problems(pdf)).isEmpty();
        assertThat(ArchivalPdf.language(pdf)).isEqualTo("sv-SE");
        assertThat(ArchivalPdf.alternatives(pdf))
                .hasSize(5)
                .allSatisfy(alternative -> assertThat(alternative).startsWith("Stapeldiagram över"));
        int pages = ArchivalPdf.pages(pdf);
        for (int number = 1; number <= pages; number++) {
            assertThat(ArchivalPdf.page(pdf, number)).contains(year.name, "Årsrapport", number + " (" + pages + ")");
        }
        assertThat(ArchivalPdf.text(pdf))
                .contains("Året i korthet", "Sammanträden efter form", "Beslut efter utfall", "Försenade uppdrag")
                .contains("Ledamot 24", "Regional kulturplan", "Nej", "24 ordinarie ledamöter (25–30)");
        assertThat(ArchivalPdf.problems(pdf(Api.nobody(), path(year.body, 2024))))
                .isEmpty();
    }

    @Test
    void the_form_is_chosen_by_accept_or_by_the_address_and_each_has_a_tag() {
        var body = Api.body(Api.newBodyName());
        Api.heldMeeting(body, "2024-03-01");
        var path = path(body, 2024);
        var chosen = Map.of("*/*", "application/json", "text/html,*/*;q=0.8", "text/html", PDF, PDF);
        chosen.forEach((accept, type) ->
                Api.secretary().accept(accept).get(path).then().statusCode(200).contentType(containsString(type)));
        Api.secretary()
                .accept("text/html")
                .get(path + "?format=PDF")
                .then()
                .statusCode(200)
                .contentType(PDF)
                .header("Content-Disposition", equalTo("inline; filename=\"arsrapport-2024.pdf\""));
        Api.secretary().accept("image/png").get(path).then().statusCode(406).body("code", is("not-acceptable"));
        Api.secretary().get(path + "?format=DOC").then().statusCode(400);
        Api.secretary().get(path + "?month=1").then().statusCode(400).body("code", is("unknown-query-parameter"));
        for (var accept : List.of("application/json", "text/html", PDF)) {
            var tag = Api.secretary().accept(accept).get(path).header("ETag");
            Api.secretary()
                    .accept(accept)
                    .header("If-None-Match", tag)
                    .get(path)
                    .then()
                    .statusCode(304);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1861, 422, day-out-of-range",
        "1000, 422, day-out-of-range",
        "9999, 422, date-in-the-future",
        "0999, 404, not-found",
        "24, 404, not-found",
        "20240, 404, not-found",
        "year, 404, not-found"
    })
    void a_year_has_bounds(String year, int status, String code) {
        Api.nobody()
                .get("/bodies/" + Api.body(Api.newBodyName()) + "/yearly-reports/" + year)
                .then()
                .statusCode(status)
                .body("code", is(code));
    }

    @Test
    void next_year_has_no_report_and_neither_has_a_body_that_is_not_there() {
        Api.nobody()
                .get(path(Api.body(Api.newBodyName()), TODAY.getYear() + 1))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/year"))
                .body("errors.code", contains("date-in-the-future"));
        Api.nobody().get(path(UUID.randomUUID().toString(), 2024)).then().statusCode(404);
    }

    @Test
    void a_year_without_meetings_gives_an_empty_report_that_reads_well() throws Exception {
        var body = Api.body(Api.newBodyName());
        Api.secretary()
                .get(path(body, 1862))
                .then()
                .statusCode(200)
                .body("meetings", empty())
                .body("totals.approvals.days.medianDays", nullValue())
                .body("yearBefore", nullValue())
                .body("_links.prev", nullValue());
        var page = Api.secretary().accept("text/html").get(path(body, 2019)).asString();
        LookAt.page(page, "yearly-report-empty");
        HtmlPages.check(page);
        assertThat(page)
                .contains("För 2019 finns inga sammanträden, beslut eller uppdrag registrerade.")
                .doesNotContain("<svg", "null");
        assertThat(Api.nobody().accept("text/html").get(path(body, 2019)).asString())
                .contains("uppdrag som är offentliga.");
        assertThat(ArchivalPdf.problems(pdf(Api.secretary(), path(body, 2019)))).isEmpty();
    }

    @Test
    void a_year_that_goes_on_is_told_of_until_today() throws Exception {
        // Given
        var body = Api.body(Api.newBodyName());
        Api.paragraph(Api.heldMeeting(body, TODAY.minusYears(1).toString()), "Hamnen", "Bryggan lagas.");
        Api.heldMeeting(body, TODAY.toString());
        // Then
        Api.secretary()
                .get(path(body, TODAY.getYear()))
                .then()
                .body("until", is(TODAY.toString()))
                .body("inProgress", is(!TODAY.plusDays(1).toString().endsWith("-01-01")))
                .body("totals.meetings.held", is(1))
                .body("totals.approvals.waitingAndLate", is(0))
                .body("yearBefore.decisions.decisions", is(1))
                .body("_links.prev.href", endsWith("/yearly-reports/" + (TODAY.getYear() - 1)));
        var page = Api.secretary()
                .accept("text/html")
                .get(path(body, TODAY.getYear()))
                .asString();
        LookAt.page(page, "yearly-report-in-progress");
        HtmlPages.check(page);
        if (!TODAY.plusDays(1).toString().endsWith("-01-01")) {
            assertThat(page).contains("Året pågår. Rapporten gäller till och med ");
        }
    }

    /// One statement for each kind of document, whatever their number: the caller's bodies and memberships, the
    /// body, members, meetings, §§, approvals, assignments, titles and bodies below.
    @Test
    void two_hundred_meetings_are_read_in_ten_statements() throws Exception {
        // Given
        var body = Api.body(Api.newBodyName());
        many(body, 200);
        while (keepWords.analyseSome() > 0) {}
        Api.secretary().get(path(body, 2024)).then().statusCode(200);
        // When
        SentStatements.forget();
        Api.secretary()
                .get(path(body, 2024))
                .then()
                .statusCode(200)
                .body("meetings", hasSize(200))
                .body("totals.meetings.held", is(200))
                .body("totals.decisions.paragraphs", is(1_000))
                .body("totals.assignments.opened", is(200))
                .body("members", hasSize(30))
                .body("members[0].present", notNullValue());
        // Then
        assertThat(SentStatements.all())
                // Others work in the background.
                .filteredOn(sql -> READ.matcher(sql).find() && !sql.contains("analyser"))
                .hasSize(10);
        var pdf = pdf(Api.secretary(), path(body, 2024));
        LookAt.file(pdf, "yearly-report-many");
        assertThat(ArchivalPdf.problems(pdf)).isEmpty();
    }

    @Test
    void a_year_that_no_report_can_hold_is_refused() throws Exception {
        var body = Api.body(Api.newBodyName());
        many(body, 601);
        Api.secretary().get(path(body, 2024)).then().statusCode(409).body("code", is("minutes-too-long"));
        // The public sees none of them.
        Api.nobody().get(path(body, 2024)).then().statusCode(200).body("meetings", empty());
    }

    /// Held meetings, each with thirty persons, five §§ and an assignment.
    private void many(String body, int meetings) throws SQLException {
        sql(
                "INSERT INTO meeting (id, body_id, meets_on, status, approvers, published, attendances, same_day_reason, version)"
                        + " SELECT gen_random_uuid(), '" + body + "', DATE '2024-01-01' + n % 366, 'HELD', '[]', false,"
                        + " (SELECT jsonb_agg(jsonb_build_object('name', 'Ledamot ' || p, 'role', CASE WHEN p % 7 = 0 THEN 'ABSENT'"
                        + " ELSE 'MEMBER' END, 'disqualifiedFor', '[]'::jsonb)) FROM generate_series(1, 30) p), 'Extra', 0"
                        + " FROM generate_series(1, " + meetings + ") n");
        sql(
                "INSERT INTO paragraph (id, meeting_id, body_id, year, number, title, summary, contributions, decision, outcome,"
                        + " documents, notices, version)"
                        + " SELECT gen_random_uuid(), m.id, m.body_id, 2024, row_number() OVER (ORDER BY m.meets_on, m.id, n),"
                        + " 'Ärende om hamnen', '', '[]', 'Bryggan lagas.', 'ADOPTED', '[]', '[]', 0"
                        + " FROM meeting m, generate_series(1, 5) n WHERE m.body_id = '" + body + "'");
        sql("INSERT INTO assignment (id, paragraph_id, addressee, task, version)"
                + " SELECT gen_random_uuid(), p.id, 'Kansliet', 'komma', 0 FROM paragraph p WHERE p.body_id = '" + body
                + "' AND p.number % 5 = 0");
    }

    private void sql(String statement) throws SQLException {
        try (var connection = database.getConnection();
                var open = connection.createStatement()) {
            open.execute(statement);
        }
    }

    private static String path(String body, int year) {
        return "/bodies/" + body + "/yearly-reports/" + year;
    }

    private static byte[] pdf(RequestSpecification caller, String path) {
        return caller.accept(PDF)
                .get(path)
                .then()
                .statusCode(200)
                .contentType(PDF)
                .extract()
                .asByteArray();
    }
}
