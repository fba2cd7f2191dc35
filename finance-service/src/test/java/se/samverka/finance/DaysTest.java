package se.samverka.finance;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.samverka.platform.contract.ApiDocument;

/// The table of date fields in docs/security.md lists every date field of finance's requests. Each one that dates a
/// past action is tried at its bounds and beyond them.
@QuarkusTest
class DaysTest extends ServiceTest {

    private static final LocalDate TODAY = TestClock.TODAY;
    private static final LocalDate ISSUED = LocalDate.of(2026, 3, 10);
    private static final LocalDate PAID = LocalDate.of(2026, 4, 1);
    private static final LocalDate COUNTED = LocalDate.of(2025, 12, 31);
    private static final String FIGURES = "/population-figures";
    private static final String WITH_REASON = " with lateReason";

    /// The values of the terms used in the table.
    private static final Map<String, LocalDate> DAYS = Map.of(
            "today",
            TODAY,
            "1 January",
            LocalDate.of(2026, 1, 1),
            "1 January of last year",
            LocalDate.of(2025, 1, 1),
            "issue date",
            ISSUED,
            "payment's day",
            PAID,
            "reference date",
            COUNTED,
            "publication",
            LocalDate.of(2026, 2, 20),
            "1749",
            LocalDate.of(1749, 1, 1),
            "its month",
            LocalDate.of(2026, 3, 1));

    /// A row of the table.
    private record Row(String field, boolean done, String earliest, String latest) {}

    private final Map<String, Function<LocalDate, ValidatableResponse>> acts = Map.ofEntries(
            Map.entry("POST /requisitions requisitionedOn", day -> requisition(day, null)),
            Map.entry("POST /requisitions requisitionedOn" + WITH_REASON, day -> requisition(day, "Sent beslut")),
            Map.entry("POST /invoices/{id}/payments paidOn", this::pay),
            Map.entry("POST /invoices/{id}/payments/{paymentId}/reversals reversedOn", this::reverse),
            Map.entry("POST /invoices/{id}/acknowledgements bookedOn", this::acknowledge),
            Map.entry("POST /population-figures ?publishedOn", this::publish),
            Map.entry("POST /population-figures date in the file", this::count),
            Map.entry("POST /population-figures updated in the dataset", this::update),
            Map.entry("POST /index-figures publishedOn in the file", this::publishIndex));

    @Test
    void the_table_names_every_date_field_of_the_requests() throws IOException {
        var named = new TreeSet<String>();
        rows().forEach(row -> named.add(row.field().replace(WITH_REASON, "")));
        var fields = new TreeSet<>(dateFields());
        // Fields inside a file, which the OpenAPI document does not describe.
        acts.keySet().stream().filter(field -> field.contains(" in the ")).forEach(fields::add);
        assertThat(named).isEqualTo(fields);
        var done = rows().stream().filter(Row::done).map(Row::field).toList();
        assertThat(done).containsExactlyInAnyOrderElementsOf(acts.keySet());
    }

    @Test
    void a_past_action_is_accepted_from_its_earliest_to_its_latest_day_only() throws IOException {
        for (var row : rows()) {
            if (!row.done()) {
                continue;
            }
            var act = acts.get(row.field());
            if (!row.earliest().equals("none")) {
                var earliest = DAYS.get(row.earliest());
                refused(row, act.apply(earliest.minusDays(1)));
                taken(row, act.apply(earliest));
            }
            var latest = DAYS.get(row.latest());
            taken(row, act.apply(latest));
            assertThat(refused(row, act.apply(latest.plusDays(1))))
                    .as("%s says the latest day", row)
                    .contains(latest.toString());
        }
    }

    private static void taken(Row row, ValidatableResponse answer) {
        assertThat(answer.extract().statusCode())
                .as(() -> row + ": " + answer.extract().asString())
                .isBetween(200, 201);
    }

    private static String refused(Row row, ValidatableResponse answer) {
        var body = answer.extract().asString();
        assertThat(answer.extract().statusCode()).as(() -> row + ": " + body).isEqualTo(422);
        return answer.extract().jsonPath().getString("errors.detail");
    }

    private static List<Row> rows() throws IOException {
        var text = Files.readString(root().resolve("docs/security.md"));
        var section = text.substring(text.indexOf("## Days"));
        section = section.substring(section.indexOf("### finance"));
        var rows = new ArrayList<Row>();
        for (var line : section.lines().skip(1).toList()) {
            if (line.startsWith("#")) {
                break;
            }
            var cells = line.split("\\|");
            if (cells.length == 6 && cells[1].startsWith(" `")) {
                rows.add(new Row(
                        cells[1].replace("`", "").strip(),
                        cells[2].strip().equals("done"),
                        cells[3].strip(),
                        cells[4].strip()));
            }
        }
        assertThat(rows).hasSizeGreaterThan(20).doesNotHaveDuplicates();
        return rows;
    }

    private static Path root() {
        return Path.of(System.getProperty("samverka.root", ".."));
    }

    /// From the contract: query parameters that are dates, and date fields of request bodies.
    private static Set<String> dateFields() {
        return ApiDocument.committed("finance").dateFields().stream()
                .map(field -> field.operation() + " " + dotted(field.place()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// `/corrections/*/decidedOn` in the notation of the table.
    private static String dotted(String pointer) {
        return pointer.startsWith("/")
                ? pointer.substring(1).replace("/*", "[]").replace('/', '.')
                : pointer;
    }

    // Actions

    private AgreementFixture fresh() {
        var told = AgreementFixture.inForce(TermsFixture.of2026(TermsFixture.fixed("c", Figures.VASTERAS, "100.00")));
        tell(told, "agreement-entered-into-force");
        return told;
    }

    private ValidatableResponse requisition(LocalDate day, String lateReason) {
        var body = new java.util.HashMap<String, Object>(
                Map.of("agreementId", fresh().id(), "year", 2026, "requisitionedOn", day));
        if (lateReason != null) {
            body.put("lateReason", lateReason);
        }
        return post(mdu(), "/requisitions", body);
    }

    private String invoice() {
        var one = fresh();
        requisition(mdu(), one.id(), 2026, ISSUED.toString()).statusCode(201);
        return "/invoices/" + invoices(one.id(), "&status=ISSUED").getString("invoices[0].id");
    }

    private ValidatableResponse pay(LocalDate day) {
        return pay(invoice(), day);
    }

    private ValidatableResponse pay(String invoice, LocalDate day) {
        return changed(
                invoice + "/payments", Map.of("paidOn", day, "amount", "1.00", "bankReference", UUID.randomUUID()));
    }

    private ValidatableResponse reverse(LocalDate day) {
        var invoice = invoice();
        var payment = pay(invoice, PAID).statusCode(201).extract().<String>path("id");
        return changed(invoice + "/payments/" + payment + "/reversals", Map.of("reason", "Fel", "reversedOn", day));
    }

    private ValidatableResponse acknowledge(LocalDate day) {
        return post(mdu(), invoice() + "/acknowledgements", Map.of("bookedOn", day));
    }

    private ValidatableResponse changed(String path, Map<String, Object> body) {
        try {
            return as(mdu())
                    .contentType(ContentType.JSON)
                    .header("If-Match", "*")
                    .body(json.writeValueAsString(body))
                    .post(BASE + path)
                    .then();
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private ValidatableResponse publish(LocalDate day) {
        return figures("?publishedOn=" + day, "area,date,population\n2121," + COUNTED + ",1\n");
    }

    private ValidatableResponse count(LocalDate day) {
        return figures("?publishedOn=" + DAYS.get("publication"), "area,date,population\n2121," + day + ",1\n");
    }

    private ValidatableResponse figures(String query, String file) {
        return as(admin())
                .contentType("text/csv")
                .body(file)
                .post(BASE + FIGURES + query)
                .then();
    }

    private ValidatableResponse update(LocalDate day) {
        return as(admin())
                .contentType(ContentType.JSON)
                .body("""
                        {"version":"2.0","class":"dataset","label":"Folkmängd efter region och år","updated":"%sT12:00:00Z",
                        "id":["Region","Tid"],"size":[1,1],"role":{"geo":["Region"],"time":["Tid"]},
                        "dimension":{"Region":{"category":{"index":["2121"]}},"Tid":{"category":{"index":["2025"]}}},
                        "value":[1]}""".formatted(day))
                .post(BASE + FIGURES)
                .then();
    }

    private ValidatableResponse publishIndex(LocalDate day) {
        return as(admin())
                .contentType("text/csv")
                .body("series;period;value;publishedOn;source\n%s;2026-03;1;%s;S\n"
                        .formatted("T-" + UUID.randomUUID().toString().toUpperCase(Locale.ROOT), day))
                .post(BASE + "/index-figures")
                .then();
    }
}
