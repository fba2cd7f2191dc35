package se.samverka.finance.books.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.samverka.finance.AgreementFixture;
import se.samverka.finance.Figures;
import se.samverka.finance.ServiceTest;
import se.samverka.finance.TermsFixture;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.terms.Terms;

/// STARK, which Kungsör leaves on 2027-06-30 by an amendment.
@QuarkusTest
class MembershipChangeTest extends ServiceTest {

    private static final OrganisationNumber KUNGSOR = OrganisationNumber.of("212000-2056");
    private static final LocalDate LAST_DAY = LocalDate.of(2027, 6, 30);
    private static final String MUNICIPALITIES = "allocations[0].branches[1].branches[1]";

    @Test
    void a_leaving_party_is_credited_and_the_others_are_invoiced_the_difference() {
        // Given
        var stark = AgreementFixture.inForce(TermsFixture.stark("2450000.00"));
        tell(stark, "agreement-entered-into-force");
        requisition(mdu(), stark.id(), 2026, "2026-01-10").statusCode(201);
        requisition(mdu(), stark.id(), 2027, "2027-01-10").statusCode(201);
        // When
        tell(stark.amended(LocalDate.of(2027, 3, 1), withoutKungsor()), "agreement-amended");
        // Then
        assertThat(sums(stark.id(), 2026, "&status=DRAFT")).isEmpty();
        var drafts = sums(stark.id(), 2027, "&status=DRAFT");
        assertThat(drafts)
                .hasSize(10)
                .containsEntry(KUNGSOR.value(), "-18190.00")
                .containsEntry("212000-2080", "10671.00");
        assertThat(Money.sum(drafts.values().stream().map(Money::of).toList())).isEqualTo(Money.ZERO);
        // When
        adjust(mdu(), stark.id(), 2027).statusCode(201);
        // Then
        var issued = sums(stark.id(), 2027, "&status=ISSUED");
        assertThat(issued).containsEntry("212000-2080", "346696.00").containsEntry("232100-0172", "590000.00");
        assertThat(sums(stark.id(), 2027, "")).containsEntry(KUNGSOR.value(), "0.00");
        adjust(mdu(), stark.id(), 2027).statusCode(409);
    }

    @Test
    void an_allocation_shows_who_is_party_on_the_requested_day() {
        var stark = AgreementFixture.inForce(withoutKungsor());
        tell(stark, "agreement-entered-into-force");
        var path = "/allocations?agreementId=" + stark.id() + "&year=2027";
        get(mdu(), path + "&validAt=" + LAST_DAY)
                .statusCode(200)
                .body(MUNICIPALITIES + ".branches[2].amount", equalTo("18190.00"))
                .body(MUNICIPALITIES + ".branches[2].absent", equalTo(false));
        get(mdu(), path)
                .statusCode(200)
                .body(MUNICIPALITIES + ".amount", equalTo("591000.00"))
                .body(MUNICIPALITIES + ".branches[2].payer", equalTo(KUNGSOR.value()))
                .body(MUNICIPALITIES + ".branches[2].amount", equalTo("0.00"))
                .body(MUNICIPALITIES + ".branches[2].absent", equalTo(true))
                .body(MUNICIPALITIES + ".branches[2].unassigned", equalTo(true))
                .body(MUNICIPALITIES + ".branches[5].amount", equalTo("346696.00"));
    }

    @Test
    void a_preview_uses_membership_days_and_refuses_invalid_ones() {
        preview(withoutKungsor(), 2026)
                .statusCode(200)
                .body(MUNICIPALITIES + ".branches[2].amount", equalTo("18190.00"));
        preview(withoutKungsor(), 2027)
                .statusCode(200)
                .body(MUNICIPALITIES + ".branches[2].absent", equalTo(true))
                .body(MUNICIPALITIES + ".branches[5].amount", equalTo("346696.00"));
        preview(leaving(LocalDate.of(2029, 1, 1)), 2026)
                .statusCode(422)
                .body("errors.code", contains("outside-period"))
                .body("errors.pointer", contains("/terms/parties/4/to"));
        preview(
                        TermsFixture.member(
                                TermsFixture.stark("1.00"), KUNGSOR, LAST_DAY.plusDays(1), LocalDate.of(2027, 6, 30)),
                        2026)
                .statusCode(422)
                .body("errors.code", contains("period-reversed"))
                .body("errors.pointer", contains("/terms/parties/4/to"));
    }

    private io.restassured.response.ValidatableResponse preview(Terms terms, int year) {
        return post(mdu(), "/allocation-previews", Map.of("year", year, "terms", terms));
    }

    private static Terms withoutKungsor() {
        return leaving(LAST_DAY);
    }

    private static Terms leaving(LocalDate lastDay) {
        assertThat(Figures.VASTMANLAND.get(2).number()).isEqualTo(KUNGSOR.value());
        return TermsFixture.member(TermsFixture.stark("2450000.00"), KUNGSOR, null, lastDay);
    }
}
