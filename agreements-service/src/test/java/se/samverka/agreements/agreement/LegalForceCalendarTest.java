package se.samverka.agreements.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverka.agreements.agreement.model.Approval;
import se.samverka.agreements.agreement.model.Approval.Outcome;

class LegalForceCalendarTest {

    @ParameterizedTest(name = "announced {0}: {2}")
    @CsvSource({
        "2025-11-03, 2025-11-25, an ordinary Monday",
        "2025-12-03, 2025-12-30, Christmas Eve to Boxing Day and the weekend after it",
        "2025-12-10, 2026-01-03, New Year's Eve and New Year's Day",
        "2026-05-29, 2026-06-23, Midsummer's Eve is a Friday and the weekend follows",
        "2026-03-13, 2026-04-08, Good Friday to Easter Monday",
        "2026-05-16, 2026-06-09, National Day on a Saturday",
    })
    void the_appeal_time_lasts_past_days_off(LocalDate announced, LocalDate legalForce, String why) {
        var approval = Approval.unappealed(Outcome.APPROVED, announced.minusDays(5), null, null, announced);
        assertThat(new LegalForceCalendar().legalForce().of(approval)).as(why).contains(legalForce);
    }
}
