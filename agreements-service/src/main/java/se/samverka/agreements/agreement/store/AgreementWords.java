package se.samverka.agreements.agreement.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.platform.sql.Sql;
import se.samverka.search.SearchedField;
import se.samverka.search.SearchedField.Weight;
import se.samverka.search.SearchedRows;
import se.samverka.terms.FundingClause.Split;
import se.samverka.terms.Terms;

/// What a search finds an agreement by: the title and the case number, the purpose and the clauses' titles, and
/// the
/// branches' titles, of the version that counts last.
@ApplicationScoped
public class AgreementWords {

    private final SearchedRows rows;

    AgreementWords(Sql sql) {
        this.rows = new SearchedRows(sql, "agreement_search", "agreement_id");
    }

    /// The title counts most, the branches' titles least.
    public static List<SearchedField> fields(Terms terms) {
        var fields = new ArrayList<SearchedField>();
        fields.add(SearchedField.of("title", Weight.A, terms.title()));
        fields.add(SearchedField.of("caseNumber", Weight.A, terms.caseNumber()));
        fields.add(SearchedField.of("purpose", Weight.B, terms.purpose()));
        var clauses = terms.fundingClauses();
        for (int i = 0; i < clauses.size(); i++) {
            fields.add(SearchedField.of(
                    "fundingClauses/" + i + "/title", Weight.B, clauses.get(i).title()));
        }
        for (int i = 0; i < clauses.size(); i++) {
            addBranches("fundingClauses/" + i + "/split", clauses.get(i).split(), fields);
        }
        return fields;
    }

    private static void addBranches(String pointer, @Nullable Split split, List<SearchedField> fields) {
        if (split == null) {
            return;
        }
        for (int i = 0; i < split.branches().size(); i++) {
            var branch = split.branches().get(i);
            var at = pointer + "/branches/" + i;
            fields.add(SearchedField.of(at + "/title", Weight.C, branch.title()));
            addBranches(at + "/split", branch.split(), fields);
        }
    }

    public void write(UUID agreementId, Terms terms) {
        rows.write(agreementId, fields(terms));
    }

    /// Finds nothing of an agreement whose terms cannot be read.
    public void writeNone(UUID agreementId) {
        rows.write(agreementId, List.of());
    }

    /// See [SearchedRows#outdated].
    public List<UUID> outdated(int most) {
        return rows.outdated(most);
    }

    /// See [SearchedRows#planForEachQuery].
    public void planForEachQuery() {
        rows.planForEachQuery();
    }
}
