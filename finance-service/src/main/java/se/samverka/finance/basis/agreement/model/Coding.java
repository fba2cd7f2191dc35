package se.samverka.finance.basis.agreement.model;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How a clause is coded in the books. Each line of the clause carries its coding unchanged, through drafts,
/// invoices and credit notes. Its fields reach the database, a document's hash and CSV files by their names, so a
/// new one is added here and where a format of its own shows it.
///
/// @param vatCategory UN/CEFACT 5305; O, outside the scope of VAT, unless the clause says otherwise (domain rule
///     10)
/// @param projectReference the payee's own project; absent where the clause names none
public record Coding(String vatCategory, @Nullable String projectReference) {

    /// VAT category O, which contributions between public bodies have by default (UN/CEFACT 5305, domain rule 10).
    public static final String OUTSIDE_THE_SCOPE_OF_VAT = "O";

    /// The coding of a clause that says nothing about it.
    public static final Coding DEFAULT = ofVat(OUTSIDE_THE_SCOPE_OF_VAT);

    /// A coding that says nothing but the VAT category.
    public static Coding ofVat(String vatCategory) {
        return new Coding(vatCategory, null);
    }

    static Coding of(se.samverka.terms.FundingClause written) {
        return new Coding(
                Objects.requireNonNullElse(written.vatCategory(), OUTSIDE_THE_SCOPE_OF_VAT),
                written.projectReference());
    }

    /// The project of a document as a whole: the one that all its lines share; none where they differ or one has none.
    public static Optional<String> sharedProject(Stream<Coding> lines) {
        var projects = lines.map(line -> Optional.ofNullable(line.projectReference))
                .distinct()
                .toList();
        return projects.size() == 1 ? projects.getFirst() : Optional.empty();
    }

    public boolean isOutsideTheScopeOfVat() {
        return vatCategory.equals(OUTSIDE_THE_SCOPE_OF_VAT);
    }

    /// The fields by name, in the order in which documents are hashed; null where the clause says nothing.
    public Map<String, @Nullable String> fields() {
        var fields = new LinkedHashMap<String, @Nullable String>();
        fields.put("vatCategory", vatCategory);
        fields.put("projectReference", projectReference);
        return fields;
    }
}
