package se.samverka.finance.insight.control.check;

import jakarta.enterprise.context.ApplicationScoped;
import se.samverka.finance.insight.control.Control;
import se.samverka.finance.insight.control.model.Findings;
import se.samverka.finance.insight.control.store.Portions;

/// A requisition may have an earlier date, so that a higher number has an earlier date than a lower one. This is
/// not a fault, but an auditor may ask why; such pairs are noted.
@ApplicationScoped
class DaysFollowNumbers implements Control {

    private static final String COUNT = "SELECT count(*) FROM number_series";

    /// For each document the lower number with the latest date.
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
                "Documents with an earlier date than a lower number of the same series are noted",
                "Handlingar med ett tidigare datum än ett lägre nummer i samma serie noteras");
    }

    @Override
    public void run(Findings findings) {
        portions.noteAtOnce(COUNT, NOTES, findings);
    }
}
