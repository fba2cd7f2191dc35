package se.samverka.finance.insight.control.check;

import jakarta.enterprise.context.ApplicationScoped;
import se.samverka.finance.insight.control.Control;
import se.samverka.finance.insight.control.model.Findings;
import se.samverka.finance.insight.control.store.Portions;

/// A requisition may be dated by an earlier day, so that a later number has an earlier date than a lower one.
/// Nothing is wrong with that, and an auditor asks why: such pairs are noted.
@ApplicationScoped
class DaysFollowNumbers implements Control {

    private static final String COUNT = "SELECT count(*) FROM number_series";

    /// Of the numbers before each, the one with the latest date.
    private static final String NOTES = """
            SELECT 'lower-number-has-later-date' AS rule, '/invoices/' || d.id AS href, d.latest AS expected,
                   d.issue_date || ' ' || d.number AS found
              FROM (SELECT i.id, i.number, i.issue_date,
                           max(i.issue_date || ' ' || i.number) OVER (PARTITION BY i.payee, i.fiscal_year
                               ORDER BY i.sequence ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS latest
                      FROM invoice i WHERE i.fiscal_year IS NOT NULL) d
             WHERE left(d.latest, 10) > cast(d.issue_date AS text)""";

    private final Portions portions;

    DaysFollowNumbers(Portions portions) {
        this.portions = portions;
    }

    @Override
    public String code() {
        return "series-days";
    }

    @Override
    public Title title() {
        return new Title(
                "Documents whose number is higher and whose date is earlier than another's of the series are noted",
                "Handlingar med högre nummer men tidigare datum än en annan i serien noteras");
    }

    @Override
    public void run(Findings findings) {
        portions.noteAtOnce(COUNT, NOTES, findings);
    }
}
