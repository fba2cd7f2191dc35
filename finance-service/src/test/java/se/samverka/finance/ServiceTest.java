package se.samverka.finance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import se.samverka.deploy.embedded.Infrastructure;
import se.samverka.deploy.embedded.SamverkaInfrastructure;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;

/// The base of every service test: the real database, broker and issuer, callers with tokens, and the organisations
/// and figures of the golden cases, sent to the service by events and imports. [FakeAgreements] stands in for
/// agreements-service; it knows no agreement unless a test configures one.
@QuarkusTestResource(value = SamverkaInfrastructure.class, initArgs = @ResourceArg(name = "service", value = "finance"))
@QuarkusTestResource(FakeAgreements.class)
public abstract class ServiceTest {

    protected static final String BASE = "/finance/v1";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    protected Infrastructure infrastructure;

    @Inject
    protected ObjectMapper json;

    @Inject
    protected DataSource dataSource;

    @Inject
    protected TestClock clock;

    protected Publisher publisher;

    @BeforeEach
    void tellOfOrganisationsAndFigures() {
        publisher = new Publisher(infrastructure.kafka().bootstrapServers(), json);
        publisher.organisation(Figures.MDU, "Mälardalens universitet", null);
        publisher.organisation(Figures.REGION, "Region Västmanland", "19");
        publisher.organisation(Figures.ESKILSTUNA, "Eskilstuna kommun", "0484");
        var file = new StringBuilder("area,date,population,source\n04,2023-12-31,301944,Statistics Sweden\n");
        for (var m : Figures.VASTMANLAND) {
            publisher.organisation(OrganisationNumber.of(m.number()), m.name(), m.area());
            file.append("%s,2023-12-31,%d,Statistics Sweden\n".formatted(m.area(), m.population()));
        }
        importFile(file.toString()).statusCode(201);
        await().atMost(PATIENCE).until(() -> count("SELECT count(*) FROM organisation") >= 13);
    }

    @AfterEach
    void closePublisher() {
        publisher.close();
        clock.reset();
    }

    protected ValidatableResponse importFile(String file) {
        return as(admin())
                .contentType("text/csv; charset=UTF-8")
                .body(file)
                .post(BASE + "/population-figures")
                .then();
    }

    // Callers

    protected String admin() {
        return infrastructure.issuer().token("platform-admin", null, "finance:read", "finance:write", "platform:admin");
    }

    /// The client that imports figures, which acts for no organisation.
    protected String referenceData() {
        return infrastructure.issuer().token("reference-data", null, "finance:read", "reference-data:write");
    }

    /// MDU with the scope that its finance department lacks.
    protected String mduFigures() {
        return infrastructure
                .issuer()
                .token("mdu-figures", Figures.MDU.value(), "finance:read", "reference-data:write");
    }

    protected String mdu() {
        return infrastructure.issuer().token("mdu-finance", Figures.MDU.value(), "finance:read", "finance:write");
    }

    protected String vasteras() {
        return infrastructure.issuer().token("vasteras-erp", Figures.VASTERAS.value(), "finance:read");
    }

    protected String token(String organisation, String... scopes) {
        return infrastructure.issuer().token("client-" + organisation, organisation, scopes);
    }

    protected static RequestSpecification as(String token) {
        return given().auth().oauth2(token);
    }

    protected ValidatableResponse get(String token, String path) {
        return as(token).get(BASE + path).then();
    }

    protected ValidatableResponse post(String token, String path, Object body) {
        try {
            var text = json.writeValueAsString(body);
            return as(token)
                    .contentType(ContentType.JSON)
                    .body(text)
                    .post(BASE + path)
                    .then();
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    // Actions

    /// Publishes a revision and waits until it has been applied.
    protected void tell(AgreementFixture agreement, String fact) {
        publisher.agreement(agreement, fact);
        awaitRevision(agreement.id(), agreement.revision());
    }

    protected void awaitRevision(UUID agreementId, long revision) {
        await().atMost(PATIENCE)
                .until(() -> count("SELECT count(*) FROM agreement WHERE id = '" + agreementId + "' AND revision >= "
                                + revision)
                        == 1);
    }

    /// A requisition's date must be a day of its own year and not in the future; for another year the clock is set
    /// to the day.
    protected ValidatableResponse requisition(String token, UUID agreementId, int year, String on) {
        var day = LocalDate.parse(on);
        var today = LocalDate.ofInstant(clock.instant(), BusinessTime.ZONE);
        boolean another = day.isAfter(today) || day.getYear() != today.getYear();
        if (another) {
            clock.set(day);
        }
        try {
            return post(
                    token, "/requisitions", Map.of("agreementId", agreementId, "year", year, "requisitionedOn", on));
        } finally {
            if (another) {
                clock.reset();
            }
        }
    }

    protected ValidatableResponse adjust(String token, UUID agreementId, int year) {
        return post(token, "/adjustments", Map.of("agreementId", agreementId, "year", year));
    }

    protected JsonPath invoices(UUID agreementId, String filter) {
        return get(admin(), "/invoices?limit=200&agreementId=" + agreementId + filter)
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /// The total of each payer's documents with a status, less credit notes.
    protected Map<String, String> sums(UUID agreementId, int year, String filter) {
        var sums = new TreeMap<String, Money>();
        for (Map<String, Object> invoice :
                invoices(agreementId, "&year=" + year + filter).<Map<String, Object>>getList("invoices")) {
            var payer = (String) ((Map<?, ?>) invoice.get("payer")).get("organisationNumber");
            var total = Money.of((String) invoice.get("total"));
            sums.merge(payer, invoice.get("kind").equals("INVOICE") ? total : total.negated(), Money::plus);
        }
        var texts = new TreeMap<String, String>();
        sums.forEach((payer, sum) -> texts.put(payer, sum.toString()));
        return texts;
    }

    protected List<String> bodies(UUID agreementId, String filter) {
        var bodies = new ArrayList<String>();
        for (String id : invoices(agreementId, filter).<String>getList("invoices.id")) {
            bodies.add(get(admin(), "/invoices/" + id).extract().asString());
        }
        return bodies;
    }

    /// With the service's database role, bypassing the service.
    protected void execute(String sql) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    protected long count(String sql) {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }
}
