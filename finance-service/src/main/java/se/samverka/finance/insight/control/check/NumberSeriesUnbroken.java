package se.samverka.finance.insight.control.check;

import jakarta.enterprise.context.ApplicationScoped;
import se.samverka.finance.insight.control.Control;
import se.samverka.finance.insight.control.model.Findings;
import se.samverka.finance.insight.control.store.Portions;

/// Domain rule 7: numbers are unbroken per payee and fiscal year, and the next one to be given is free.
@ApplicationScoped
class NumberSeriesUnbroken implements Control {

    private static final String COUNT = "SELECT count(*) FROM number_series";

    private static final String FAULTS = """
            WITH given AS (
                SELECT payee, fiscal_year, count(*) AS documents, max(sequence) AS highest FROM invoice
                 WHERE fiscal_year IS NOT NULL GROUP BY payee, fiscal_year),
            series AS (
                SELECT payee, fiscal_year, coalesce(s.last, 0) AS last, coalesce(g.highest, 0) AS highest,
                       coalesce(g.documents, 0) AS documents
                  FROM number_series s FULL JOIN given g USING (payee, fiscal_year))
            SELECT 'number-is-missing' AS rule, '/invoices?sort=number&payee=' || s.payee AS href,
                   s.fiscal_year || '-' || lpad(cast(missing.sequence AS text), 6, '0') AS expected,
                   cast(NULL AS text) AS found
              FROM series s
             CROSS JOIN LATERAL generate_series(1, greatest(s.last, s.highest)) AS missing(sequence)
             WHERE s.documents < greatest(s.last, s.highest)
               AND NOT EXISTS (SELECT FROM invoice i WHERE i.payee = s.payee AND i.fiscal_year = s.fiscal_year
                                  AND i.sequence = missing.sequence)
            UNION ALL
            SELECT 'number-is-above-the-last-given', '/invoices?sort=number&payee=' || s.payee,
                   s.fiscal_year || '-' || lpad(cast(s.last AS text), 6, '0'),
                   s.fiscal_year || '-' || lpad(cast(s.highest AS text), 6, '0')
              FROM series s WHERE s.highest > s.last
            """;

    private final Portions portions;

    NumberSeriesUnbroken(Portions portions) {
        this.portions = portions;
    }

    @Override
    public String code() {
        return "number-series";
    }

    @Override
    public Title title() {
        return new Title(
                "The numbers of each payee and fiscal year run from 1 to the last one assigned, without gaps",
                "Numren för varje mottagare och räkenskapsår löper från 1 till det senast tilldelade, utan luckor");
    }

    @Override
    public void run(Findings findings) {
        portions.checkAtOnce(COUNT, FAULTS, findings);
    }
}
