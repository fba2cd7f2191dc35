package se.samverka.finance.basis.agreement.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.basis.agreement.model.TermsDocument.ClauseDocument;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;

/// Reads terms as written and says every rule of form that they break, each with its place.
public final class TermsReader {

    /// Bounds on one agreement.
    public static final int MAX_CLAUSES = 100;

    public static final int MAX_ID_LENGTH = 100;
    static final String CURRENCY = "SEK";

    /// UN/CEFACT 5305, as EN 16931 allows them.
    private static final Set<String> VAT_CATEGORIES = Set.of("AE", "B", "E", "G", "K", "L", "M", "O", "S", "Z");

    private final List<Violation> violations = new ArrayList<>();
    private final YearBounds years = new YearBounds(violations);
    private final SplitReader splits = new SplitReader(violations);
    private final String base;

    private TermsReader(String base) {
        this.base = base;
    }

    /// What the reading gave: sound terms, or what is wrong with them.
    public sealed interface Reading {
        record Sound(Terms terms) implements Reading {
            @Override
            public List<OrganisationNumber> parties() {
                return terms.parties();
            }
        }

        /// @param parties as far as they are written: who may read what is wrong with the terms
        record Unsound(List<Violation> violations, List<OrganisationNumber> parties) implements Reading {}

        /// Whom the terms list as a party, sound or not.
        List<OrganisationNumber> parties();
    }

    /// Terms of an agreement that is kept.
    ///
    /// @param base the pointer of the terms in what the sender sent, `/terms` in a preview
    public static Reading read(TermsDocument document, String base) {
        return new TermsReader(base).read(document);
    }

    /// Terms that are only thought of yet: what could never be invoiced is refused. Of an agreement that is kept
    /// it is read, and its drafts are blocked.
    ///
    /// @param base as in [#read]
    public static Reading readNew(TermsDocument document, String base) {
        var reader = new TermsReader(base);
        reader.requireVatThatCanBeInvoiced(document);
        return reader.read(document);
    }

    private Reading read(TermsDocument document) {
        var terms = terms(document);
        return violations.isEmpty()
                ? new Reading.Sound(terms)
                : new Reading.Unsound(List.copyOf(violations), terms.parties());
    }

    private void requireVatThatCanBeInvoiced(TermsDocument document) {
        var clauses = Objects.requireNonNullElse(document.fundingClauses(), List.<ClauseDocument>of());
        for (int i = 0; i < clauses.size() && i < MAX_CLAUSES; i++) {
            var category = clauses.get(i) == null ? null : clauses.get(i).vatCategory();
            if (category != null && !category.equals(FundingClause.OUTSIDE_THE_SCOPE_OF_VAT)) {
                var pointer = base + "/fundingClauses/" + i + "/vatCategory";
                violations.add(
                        VAT_CATEGORIES.contains(category)
                                ? TermsViolation.vatNotSupported(pointer, category)
                                : TermsViolation.vatCategoryUnknown(pointer));
            }
        }
    }

    private Terms terms(TermsDocument document) {
        var from = document.validFrom();
        var to = document.validTo();
        years.check(from, base + "/validFrom");
        years.check(to, base + "/validTo");
        if (from != null && to != null && to.isBefore(from)) {
            violations.add(TermsViolation.periodReversed(base + "/validTo", from, to));
        }
        var parties = new PartyReader(document, base + "/parties", violations);
        return new Terms(
                Objects.requireNonNullElse(document.title(), ""),
                from,
                document.lastDay(),
                parties.numbers(),
                parties.memberships(),
                clauses(document),
                paymentTerms(document.paymentTerms()));
    }

    private List<FundingClause> clauses(TermsDocument document) {
        var written = Objects.requireNonNullElse(document.fundingClauses(), List.<ClauseDocument>of());
        var pointer = base + "/fundingClauses";
        if (written.size() > MAX_CLAUSES) {
            violations.add(TermsViolation.tooMany(pointer, "funding clauses", MAX_CLAUSES));
            return List.of();
        }
        var ids = new HashSet<String>();
        var clauses = new ArrayList<FundingClause>();
        for (int i = 0; i < written.size(); i++) {
            var one = written.get(i);
            if (one == null) {
                violations.add(TermsViolation.fieldMissing(pointer + "/" + i, "clause"));
                continue;
            }
            var clause = clause(one, pointer + "/" + i);
            if (!clause.clauseId().isEmpty() && !ids.add(clause.clauseId())) {
                violations.add(TermsViolation.duplicateClauseId(pointer + "/" + i + "/clauseId", clause.clauseId()));
            }
            clauses.add(clause);
        }
        return clauses;
    }

    private FundingClause clause(ClauseDocument written, String pointer) {
        var kind = written.kind();
        if (kind == null) {
            violations.add(TermsViolation.fieldMissing(pointer + "/kind", "kind"));
            kind = FundingClause.Kind.IN_KIND;
        } else {
            partiesOfClause(written, kind, pointer);
        }
        var currency = Objects.requireNonNullElse(written.currency(), CURRENCY);
        if (!currency.equals(CURRENCY)) {
            violations.add(TermsViolation.currencyUnsupported(pointer + "/currency", currency));
        }
        var vatCategory = Objects.requireNonNullElse(written.vatCategory(), FundingClause.OUTSIDE_THE_SCOPE_OF_VAT);
        if (!vatCategory.matches("[A-Z]{1,2}")) {
            violations.add(
                    TermsViolation.fieldOutOfRange(pointer + "/vatCategory", "one or two capital letters, as O"));
        }
        var clauseId = splits.id(written.clauseId(), pointer, "clauseId");
        var split = written.split();
        return new FundingClause(
                clauseId,
                kind,
                Objects.requireNonNullElse(written.title(), clauseId),
                written.payer(),
                written.payee(),
                amounts(written, kind, pointer),
                currency,
                vatCategory,
                Objects.requireNonNullElse(written.proration(), FundingClause.Proration.NONE),
                split == null ? null : splits.root(split, pointer + "/split"),
                new InstalmentReader(violations).read(written.instalments(), kind, pointer + "/instalments"),
                pointer);
    }

    private void partiesOfClause(ClauseDocument written, FundingClause.Kind kind, String pointer) {
        if (kind.isReceivable() && written.payee() == null) {
            violations.add(TermsViolation.fieldMissing(pointer + "/payee", "payee"));
        }
        if (kind == FundingClause.Kind.SHARED_CONTRIBUTION && written.split() == null) {
            violations.add(TermsViolation.fieldMissing(pointer + "/split", "split"));
        }
        if (kind == FundingClause.Kind.FIXED_CONTRIBUTION && written.split() == null && written.payer() == null) {
            violations.add(TermsViolation.fieldMissing(pointer + "/payer", "payer"));
        }
        if (written.split() != null && written.payer() != null) {
            violations.add(TermsViolation.fieldOutOfPlace(
                    pointer + "/payer", "payer", "a clause that is split is paid by the payers of its branches"));
        }
    }

    private FundingClause.Amounts amounts(ClauseDocument written, FundingClause.Kind kind, String pointer) {
        var annual = written.annualAmount();
        var listed = written.amounts();
        var indexation = new IndexationReader(violations).read(written, kind, pointer + "/indexation");
        if (annual != null && listed != null) {
            violations.add(TermsViolation.fieldOutOfPlace(
                    pointer + "/amounts", "amounts", "annualAmount already says what every year's amount is"));
        }
        if (annual != null) {
            notNegative(annual, pointer + "/annualAmount");
            return new FundingClause.Amounts(annual, Map.of(), indexation);
        }
        if (listed == null) {
            if (kind.isReceivable()) {
                violations.add(TermsViolation.fieldMissing(pointer + "/annualAmount", "annualAmount"));
            }
            return FundingClause.Amounts.none();
        }
        var byYear = new HashMap<Integer, Money>();
        for (int i = 0; i < listed.size(); i++) {
            var entry = listed.get(i);
            var year = entry == null ? null : entry.year();
            var amount = entry == null ? null : entry.amount();
            var place = pointer + "/amounts/" + i;
            if (year == null || amount == null) {
                violations.add(TermsViolation.fieldMissing(place, year == null ? "year" : "amount"));
            } else if (byYear.put(year, amount) != null) {
                violations.add(TermsViolation.fieldOutOfPlace(
                        place + "/year", "year", "the year " + year + " is listed already"));
            } else {
                years.check(year, place + "/year");
                notNegative(amount, place + "/amount");
            }
        }
        return new FundingClause.Amounts(null, byYear, null);
    }

    private void notNegative(Money amount, String pointer) {
        if (amount.isNegative()) {
            violations.add(TermsViolation.negativeAmount(pointer, amount));
        }
    }

    private PaymentTerms paymentTerms(TermsDocument.@Nullable PaymentTermsDocument written) {
        if (written == null) {
            return PaymentTerms.DEFAULT;
        }
        var pointer = base + "/paymentTerms";
        var netDays = Objects.requireNonNullElse(written.netDays(), PaymentTerms.DEFAULT_NET_DAYS);
        if (netDays < 0 || netDays > PaymentTerms.MAX_NET_DAYS) {
            violations.add(TermsViolation.fieldOutOfRange(
                    pointer + "/netDays", "0 to " + PaymentTerms.MAX_NET_DAYS + " days"));
        }
        var earliest = written.earliestDue();
        if (earliest == null) {
            return new PaymentTerms(netDays, null);
        }
        try {
            return new PaymentTerms(netDays, PaymentTerms.parseDay(earliest));
        } catch (java.time.DateTimeException malformed) {
            violations.add(TermsViolation.fieldOutOfRange(pointer + "/earliestDue", "a month and a day, as 01-31"));
            return PaymentTerms.DEFAULT;
        }
    }
}
