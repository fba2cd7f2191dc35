package se.samverka.finance.insight.control.check;

import jakarta.enterprise.context.ApplicationScoped;
import se.samverka.finance.insight.control.Control;
import se.samverka.finance.insight.control.model.Findings;
import se.samverka.finance.insight.control.store.Portions;

/// If each entry sums to zero, so does the journal.
@ApplicationScoped
class JournalBalances implements Control {

    private static final String FAULTS = """
            SELECT CASE WHEN coalesce(r.amount, 1) <> 0 THEN 'entry-does-not-sum-to-zero'
                        ELSE 'entry-has-other-rows' END AS rule,
                   '/journal-entries/' || e.id AS href,
                   CASE WHEN coalesce(r.amount, 1) <> 0 THEN '0.00' ELSE cast(e.row_count AS text) END AS expected,
                   CASE WHEN coalesce(r.amount, 1) <> 0 THEN cast(r.amount AS text) ELSE cast(r.rows AS text) END AS found
              FROM journal_entry e
              LEFT JOIN (SELECT entry_id AS id, sum(amount) AS amount, count(*) AS rows FROM journal_row
                          WHERE entry_id > :after AND entry_id <= :upTo GROUP BY entry_id) r ON r.id = e.id
             WHERE e.id > :after AND e.id <= :upTo
               AND (coalesce(r.amount, 1) <> 0 OR r.rows <> e.row_count)""";

    private final Portions portions;

    JournalBalances(Portions portions) {
        this.portions = portions;
    }

    @Override
    public String code() {
        return "journal-balance";
    }

    @Override
    public Title title() {
        return new Title(
                "Every journal entry sums to zero and has all its rows",
                "Varje verifikation har summan noll och alla sina rader");
    }

    @Override
    public void run(Findings findings) {
        portions.check("journal_entry", FAULTS, findings);
    }
}
