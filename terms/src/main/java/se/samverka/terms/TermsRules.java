package se.samverka.terms;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.value.Fraction;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.terms.FundingClause.Kind;

/// Checks terms as a whole and names every rule they break, so that a caller can mend all at once.
///
/// Each list is in the order of the document, and its pointers begin with `base`: the pointer of the terms in what was
/// sent, empty where they are all of it.
public final class TermsRules {

    public static final int MAX_TITLE = 300;
    public static final int MAX_TEXT = 20_000;
    public static final int MAX_YEARS = 50;

    /// Of the terms of one version as JSON (512 KiB).
    public static final int MOST_BYTES = 512 * 1024;

    static final int MAX_ID = 100;
    static final int MAX_PROJECT = 50;
    private static final int MAX_CLAUSES = 100;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9999;
    private static final int MAX_MONTHS = 120;
    private static final int MAX_NET_DAYS = 365;
    private static final int MIN_INSTALMENTS = 2;
    private static final int MAX_INSTALMENTS = 12;
    /// UN/CEFACT 5305, as EN 16931 allows them.
    private static final Set<String> VAT_CATEGORIES = Set.of("AE", "B", "E", "G", "K", "L", "M", "O", "S", "Z");

    private static final Pattern VAT_CODE = Pattern.compile("[A-Z]{1,2}");
    private static final String OUTSIDE_THE_SCOPE_OF_VAT = "O";
    private static final DateTimeFormatter MONTH_DAY = DateTimeFormatter.ofPattern("MM-dd");
    private static final MonthDay LEAP_DAY = MonthDay.of(2, 29);

    private final Terms terms;
    private final LocalDate firstDay;
    private final String base;
    private final Set<OrganisationNumber> parties;
    private final Findings found;

    private TermsRules(Terms terms, LocalDate firstDay, String base, Findings found) {
        this.terms = terms;
        this.firstDay = firstDay;
        this.base = base;
        this.parties = terms.partyNumbers();
        this.found = found;
    }

    /// What new terms break: those of a draft, of an amendment, or of a preview.
    ///
    /// @param firstDay on which the terms count: the first of their period, or the day that an amendment names
    public static List<Violation> ofNew(Terms terms, LocalDate firstDay, String base) {
        return check(terms, firstDay, base, new Findings(/* kept= */ false));
    }

    /// As [#ofNew], of terms that are put before the parties: payers and payees must be parties.
    public static List<Violation> ofProposed(Terms terms, LocalDate firstDay, String base) {
        return Stream.concat(ofNew(terms, firstDay, base).stream(), PayerRules.check(terms, base).stream())
                .toList();
    }

    /// Why terms that are kept cannot be computed. A rule that may be newer than they are does not apply to them.
    public static List<Violation> ofKept(Terms terms, String base) {
        return check(terms, terms.validFrom(), base, new Findings(/* kept= */ true));
    }

    /// @param text new terms as they are written in JSON
    public static Optional<Violation> ofSize(String text, String base) {
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        return bytes > MOST_BYTES
                ? Optional.of(TermsViolation.termsTooLarge(base, bytes, MOST_BYTES))
                : Optional.empty();
    }

    private static List<Violation> check(Terms terms, LocalDate firstDay, String base, Findings found) {
        var rules = new TermsRules(terms, firstDay, base, found);
        rules.frame();
        PartyRules.check(terms, base + "/parties", found);
        rules.clauses();
        rules.entryConditions();
        rules.paymentTerms();
        return found.found();
    }

    private void frame() {
        found.text(base + "/title", "The title's length", terms.title(), 1, MAX_TITLE);
        found.text(base + "/caseNumber", "The case number's length", terms.caseNumber(), 1, MAX_ID);
        found.text(base + "/purpose", "The purpose's length", terms.purpose(), 0, MAX_TEXT);
        year(base + "/validFrom", terms.validFrom()).ifPresent(found::add);
        var validTo = terms.validTo();
        if (validTo != null) {
            var pointer = base + "/validTo";
            year(pointer, validTo).ifPresent(found::add);
            if (validTo.isBefore(terms.validFrom())) {
                found.add(TermsViolation.periodReversed(pointer));
            } else if (validTo.getYear() - terms.validFrom().getYear() >= MAX_YEARS) {
                found.addOfNew(TermsViolation.outOfBounds(pointer, "The number of calendar years", 1, MAX_YEARS));
            }
        }
        notice();
    }

    private void notice() {
        months(base + "/noticeMonths", "The months of notice", terms.noticeMonths(), 0);
        months(base + "/prolongationMonths", "The months of prolongation", terms.prolongationMonths(), 1);
        if (terms.prolongationMonths() != null && terms.validTo() == null) {
            found.addOfNew(TermsViolation.fieldMissing(
                    base + "/validTo", "An agreement is prolonged from the last day of its first period"));
        }
        if (terms.noticeMonths() != null && !terms.runsUntilNotice()) {
            found.addOfNew(
                    TermsViolation.fieldMisplaced(
                            base + "/noticeMonths",
                            "An agreement that ends on validTo takes no notice: leave validTo out, or give prolongationMonths"));
        }
    }

    private void months(String pointer, String what, @Nullable Integer months, int least) {
        if (months != null && (months < least || months > MAX_MONTHS)) {
            found.addOfNew(TermsViolation.outOfBounds(pointer, what, least, MAX_MONTHS));
        }
    }

    /// A day in a year that calendars and the database can follow.
    public static Optional<Violation> year(String pointer, LocalDate day) {
        return year(pointer, day.getYear());
    }

    private static Optional<Violation> year(String pointer, int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR
                ? Optional.empty()
                : Optional.of(TermsViolation.outOfBounds(pointer, "The year", FIRST_YEAR, LAST_YEAR));
    }

    private void clauses() {
        var pointer = base + "/fundingClauses";
        if (terms.fundingClauses().size() > MAX_CLAUSES) {
            found.add(TermsViolation.outOfBounds(pointer, "The number of funding clauses", 0, MAX_CLAUSES));
            return;
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < terms.fundingClauses().size(); i++) {
            var clause = terms.fundingClauses().get(i);
            var at = pointer + "/" + i;
            found.id(at + "/clauseId", clause.clauseId());
            found.text(at + "/title", "The title's length", clause.title(), 0, MAX_TITLE);
            if (!seen.add(clause.clauseId())) {
                found.add(TermsViolation.clauseIdTwice(at + "/clauseId", clause.clauseId()));
            }
            clause(at, clause);
        }
    }

    private void clause(String pointer, FundingClause clause) {
        partiesOfClause(pointer, clause);
        amounts(pointer, clause);
        instalments(pointer + "/instalments", clause);
        IndexationRules.check(pointer + "/indexation", clause, firstDay, found);
        if (clause.currency() != null && !clause.currency().equals("SEK")) {
            found.add(TermsViolation.currencyUnsupported(pointer + "/currency"));
        }
        var project = clause.projectReference();
        if (project != null && (project.isBlank() || project.codePointCount(0, project.length()) > MAX_PROJECT)) {
            found.add(TermsViolation.outOfBounds(
                    pointer + "/projectReference", "The project reference's length", 1, MAX_PROJECT));
        }
        if (clause.vatCategory() != null) {
            vat(pointer + "/vatCategory", clause.vatCategory());
        }
        if (clause.split() != null) {
            SplitRules.check(pointer + "/split", clause.split(), clause.indexation() != null, found);
        }
    }

    private void partiesOfClause(String pointer, FundingClause clause) {
        switch (clause.kind()) {
            case FIXED_CONTRIBUTION -> {
                // Kept terms may split a fixed contribution between those who pay it.
                if (!found.ofKept() || clause.split() == null) {
                    needed(pointer + "/payer", clause.payer(), "A fixed contribution names its payer");
                }
                needed(pointer + "/payee", clause.payee(), "A fixed contribution names its payee");
            }
            case SHARED_CONTRIBUTION -> {
                needed(pointer + "/payee", clause.payee(), "A shared contribution names its payee");
                needed(pointer + "/split", clause.split(), "A shared contribution says how it is split");
            }
            case OWN_CONTRIBUTION -> {
                if (!found.ofKept()) {
                    needed(pointer + "/payer", clause.payer(), "An own contribution names the party that gives it");
                }
            }
            case IN_KIND, EXTERNAL_TARGET -> {}
        }
        if (clause.split() != null && clause.kind() != Kind.SHARED_CONTRIBUTION) {
            found.addOfNew(TermsViolation.fieldMisplaced(pointer + "/split", "Only a shared contribution is split"));
        }
        boolean paidByBranches = found.ofKept() ? clause.split() != null : clause.kind() == Kind.SHARED_CONTRIBUTION;
        if (clause.payer() != null && paidByBranches) {
            found.add(TermsViolation.fieldMisplaced(
                    pointer + "/payer", "A shared contribution names its payers in the branches of its split"));
        }
        party(pointer + "/payee", clause.payee());
    }

    /// Until VAT can be invoiced, only what is outside its scope is agreed on. Of kept terms the drafts are blocked.
    private void vat(String pointer, String category) {
        if (found.ofKept()) {
            if (!VAT_CODE.matcher(category).matches()) {
                found.add(TermsViolation.vatCategoryUnknown(pointer));
            }
        } else if (!VAT_CATEGORIES.contains(category)) {
            found.add(TermsViolation.vatCategoryUnknown(pointer));
        } else if (!category.equals(OUTSIDE_THE_SCOPE_OF_VAT)) {
            found.add(TermsViolation.vatNotSupported(pointer, category));
        }
    }

    private void amounts(String pointer, FundingClause clause) {
        found.amount(pointer + "/annualAmount", clause.annualAmount());
        var amounts = clause.amounts();
        if (amounts == null) {
            if (clause.annualAmount() == null) {
                noAmount(pointer + "/annualAmount", clause.kind());
            }
            return;
        }
        if (clause.annualAmount() != null) {
            found.add(TermsViolation.fieldMisplaced(
                    pointer + "/amounts", "Give either annualAmount or the amounts of each year, not both"));
        }
        Set<Integer> years = new HashSet<>();
        for (int i = 0; i < amounts.size(); i++) {
            var amount = amounts.get(i);
            var at = pointer + "/amounts/" + i;
            found.amount(at + "/amount", amount.amount());
            if (!years.add(amount.year())) {
                found.add(TermsViolation.yearTwice(at + "/year", amount.year()));
            }
            var outside = year(at + "/year", amount.year());
            outside.ifPresent(found::add);
            if (outside.isEmpty()
                    && (amount.year() < terms.validFrom().getYear()
                            || amount.year() > terms.lastDay().getYear())) {
                found.addOfNew(TermsViolation.outsidePeriod(at + "/year", terms.validFrom(), terms.lastDay()));
            }
        }
    }

    private void noAmount(String pointer, Kind kind) {
        var missing = TermsViolation.fieldMissing(pointer, "Give either annualAmount or the amounts of each year");
        if (kind.isReceivable()) {
            found.add(missing);
        } else if (kind != Kind.IN_KIND) {
            found.addOfNew(missing);
        }
    }

    private void instalments(String pointer, FundingClause clause) {
        var instalments = clause.instalments();
        if (instalments == null) {
            return;
        }
        if (!clause.kind().isReceivable()) {
            found.add(TermsViolation.fieldMisplaced(
                    pointer, "Only money that one owes to another is divided into instalments"));
        }
        if (instalments.size() < MIN_INSTALMENTS || instalments.size() > MAX_INSTALMENTS) {
            found.add(
                    TermsViolation.outOfBounds(pointer, "The number of instalments", MIN_INSTALMENTS, MAX_INSTALMENTS));
            return;
        }
        for (int i = 0; i < instalments.size(); i++) {
            earliestDue(pointer + "/" + i + "/earliestDue", instalments.get(i).earliestDue());
        }
        var sum = Fraction.sum(
                instalments.stream().map(FundingClause.Instalment::share).toList());
        if (!sum.equals(Fraction.ONE)) {
            found.add(TermsViolation.sharesDoNotAddUp(pointer, sum));
        }
    }

    private void entryConditions() {
        Set<OrganisationNumber> seen = new HashSet<>();
        for (int i = 0; i < terms.entryConditions().size(); i++) {
            var condition = terms.entryConditions().get(i);
            var pointer = base + "/entryConditions/" + i;
            found.text(pointer + "/decidingBody", "The name's length", condition.decidingBody(), 1, MAX_TITLE);
            party(pointer + "/party", condition.party());
            if (!seen.add(condition.party())) {
                found.addOfNew(TermsViolation.conditionTwice(pointer + "/party", condition.party()));
            }
        }
    }

    private void paymentTerms() {
        var payment = terms.paymentTerms();
        if (payment == null) {
            return;
        }
        if (payment.netDays() < 0 || payment.netDays() > MAX_NET_DAYS) {
            found.add(TermsViolation.outOfBounds(base + "/paymentTerms/netDays", "Net days", 0, MAX_NET_DAYS));
        }
        earliestDue(base + "/paymentTerms/earliestDue", payment.earliestDue());
    }

    private void earliestDue(String pointer, @Nullable String day) {
        if (day == null || isDayOfEveryYear(day)) {
            return;
        }
        var malformed = TermsViolation.malformed(pointer, "The earliest due date is written MM-DD, as 01-31");
        if (monthDay(day).isPresent()) {
            found.addOfNew(malformed);
        } else {
            found.add(malformed);
        }
    }

    /// Whether it is a month and a day as `01-31`. 29 February is no day of every year.
    static boolean isDayOfEveryYear(String text) {
        return monthDay(text).filter(day -> !day.equals(LEAP_DAY)).isPresent();
    }

    private static Optional<MonthDay> monthDay(String text) {
        try {
            return Optional.of(MonthDay.parse(text, MONTH_DAY));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private void needed(String pointer, @Nullable Object value, String because) {
        if (value == null) {
            found.add(TermsViolation.fieldMissing(pointer, because));
        }
    }

    private void party(String pointer, @Nullable OrganisationNumber organisation) {
        if (organisation != null && !parties.contains(organisation)) {
            found.addOfNew(TermsViolation.notAParty(pointer, organisation));
        }
    }
}
