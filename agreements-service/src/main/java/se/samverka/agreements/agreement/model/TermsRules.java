package se.samverka.agreements.agreement.model;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.agreement.model.FundingClause.Kind;
import se.samverka.agreements.agreement.model.Terms.Requirement;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.value.Fraction;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;

/// Checks terms as a whole and names every rule they break, so that a caller can mend all at once.
public final class TermsRules {

    static final int MAX_TITLE = 300;
    static final int MAX_TEXT = 20_000;
    static final int MAX_CLAUSES = 100;
    static final int MAX_ID = 100;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9999;
    static final int MAX_YEARS = 50;
    private static final int MAX_MONTHS = 120;
    private static final int MAX_NET_DAYS = 365;
    private static final int MIN_INSTALMENTS = 2;
    private static final int MAX_INSTALMENTS = 12;
    /// UN/CEFACT 5305, as EN 16931 allows them.
    private static final Set<String> VAT_CATEGORIES = Set.of("AE", "B", "E", "G", "K", "L", "M", "O", "S", "Z");
    private static final DateTimeFormatter MONTH_DAY = DateTimeFormatter.ofPattern("MM-dd");

    private final Terms terms;
    private final LocalDate firstDay;
    private final Predicate<OrganisationNumber> registered;
    private final List<Violation> found = new ArrayList<>();

    private TermsRules(Terms terms, LocalDate firstDay, Predicate<OrganisationNumber> registered) {
        this.terms = terms;
        this.firstDay = firstDay;
        this.registered = registered;
    }

    /// Terms that count from the beginning of their period.
    ///
    /// @param registered whether the register of organisations knows a number
    /// @return every broken rule, in the order of the document; none when the terms are sound
    public static List<Violation> check(Terms terms, Predicate<OrganisationNumber> registered) {
        return check(terms, terms.validFrom(), registered);
    }

    /// As [#check(Terms, Predicate)], of terms that an amendment brings.
    ///
    /// @param firstDay on which the terms count
    public static List<Violation> check(Terms terms, LocalDate firstDay, Predicate<OrganisationNumber> registered) {
        var rules = new TermsRules(terms, firstDay, registered);
        rules.frame();
        rules.found.addAll(PartyRules.check(terms, registered));
        rules.clauses();
        rules.entryConditions();
        rules.paymentTerms();
        return List.copyOf(rules.found);
    }

    private void frame() {
        text("/title", "The title's length", terms.title(), 1, MAX_TITLE);
        text("/caseNumber", "The case number's length", terms.caseNumber(), 1, MAX_ID);
        text("/purpose", "The purpose's length", terms.purpose(), 0, MAX_TEXT);
        year("/validFrom", terms.validFrom()).ifPresent(found::add);
        var validTo = terms.validTo();
        if (validTo != null) {
            year("/validTo", validTo).ifPresent(found::add);
            if (validTo.isBefore(terms.validFrom())) {
                found.add(TermsViolation.periodReversed("/validTo"));
            } else if (validTo.getYear() - terms.validFrom().getYear() >= MAX_YEARS) {
                found.add(TermsViolation.outOfBounds("/validTo", "The number of calendar years", 1, MAX_YEARS));
            }
        }
        notice();
    }

    private void notice() {
        months("/noticeMonths", "The months of notice", terms.noticeMonths(), 0);
        months("/prolongationMonths", "The months of prolongation", terms.prolongationMonths(), 1);
        if (terms.prolongationMonths() != null && terms.validTo() == null) {
            found.add(TermsViolation.fieldNeeded(
                    "/validTo", "An agreement is prolonged from the last day of its first period"));
        }
        if (terms.noticeMonths() != null && !terms.runsUntilNotice()) {
            found.add(
                    TermsViolation.fieldMisplaced(
                            "/noticeMonths",
                            "An agreement that ends on validTo takes no notice: leave validTo out, or give prolongationMonths"));
        }
    }

    private void months(String pointer, String what, @Nullable Integer months, int least) {
        if (months != null && (months < least || months > MAX_MONTHS)) {
            found.add(TermsViolation.outOfBounds(pointer, what, least, MAX_MONTHS));
        }
    }

    /// A day in a year that calendars and the database can follow.
    static Optional<Violation> year(String pointer, LocalDate day) {
        return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR
                ? Optional.empty()
                : Optional.of(TermsViolation.outOfBounds(pointer, "The year", FIRST_YEAR, LAST_YEAR));
    }

    private void clauses() {
        if (terms.fundingClauses().size() > MAX_CLAUSES) {
            found.add(TermsViolation.outOfBounds("/fundingClauses", "The number of funding clauses", 0, MAX_CLAUSES));
            return;
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < terms.fundingClauses().size(); i++) {
            var clause = terms.fundingClauses().get(i);
            var pointer = "/fundingClauses/" + i;
            text(pointer + "/clauseId", "The id's length", clause.clauseId(), 1, MAX_ID);
            text(pointer + "/title", "The title's length", clause.title(), 0, MAX_TITLE);
            if (!seen.add(clause.clauseId())) {
                found.add(TermsViolation.idTwice(
                        pointer + "/clauseId", ProblemCode.CLAUSE_ID_TWICE, "clause", clause.clauseId()));
            }
            clause(pointer, clause);
        }
    }

    private void clause(String pointer, FundingClause clause) {
        switch (clause.kind()) {
            case FIXED_CONTRIBUTION -> {
                needed(pointer + "/payer", clause.payer(), "A fixed contribution names its payer");
                needed(pointer + "/payee", clause.payee(), "A fixed contribution names its payee");
                noSplit(pointer, clause);
            }
            case SHARED_CONTRIBUTION -> {
                needed(pointer + "/payee", clause.payee(), "A shared contribution names its payee");
                needed(pointer + "/split", clause.split(), "A shared contribution says how it is split");
                if (clause.payer() != null) {
                    found.add(TermsViolation.fieldMisplaced(
                            pointer + "/payer", "A shared contribution names its payers in the branches of its split"));
                }
            }
            case OWN_CONTRIBUTION -> {
                needed(pointer + "/payer", clause.payer(), "An own contribution names the party that gives it");
                noSplit(pointer, clause);
            }
            case IN_KIND, EXTERNAL_TARGET -> noSplit(pointer, clause);
        }
        party(pointer + "/payee", clause.payee());
        known(pointer + "/payer", clause.payer());
        amounts(pointer, clause);
        instalments(pointer + "/instalments", clause);
        found.addAll(IndexationRules.check(pointer + "/indexation", clause, firstDay));
        if (clause.currency() != null && !clause.currency().equals("SEK")) {
            found.add(TermsViolation.malformed(pointer + "/currency", "Amounts are in SEK"));
        }
        vat(pointer + "/vatCategory", clause.vatCategory());
        if (clause.split() != null) {
            found.addAll(SplitRules.check(pointer + "/split", clause.split(), clause.indexation() != null, registered));
        }
    }

    /// Until VAT can be invoiced, what is outside its scope is agreed on alone.
    private void vat(String pointer, @Nullable String category) {
        if (category == null || category.equals("O")) {
            return;
        }
        found.add(
                VAT_CATEGORIES.contains(category)
                        ? TermsViolation.vatNotSupported(pointer, category)
                        : TermsViolation.vatCategoryUnknown(pointer));
    }

    private void amounts(String pointer, FundingClause clause) {
        bounds(pointer + "/annualAmount", clause.annualAmount());
        var amounts = clause.amounts();
        if (clause.kind() != Kind.IN_KIND && (clause.annualAmount() == null) == (amounts == null)) {
            found.add(TermsViolation.fieldNeeded(
                    pointer + "/annualAmount", "Give either annualAmount or the amounts of each year, not both"));
        }
        if (amounts == null) {
            return;
        }
        Set<Integer> years = new HashSet<>();
        for (int i = 0; i < amounts.size(); i++) {
            var amount = amounts.get(i);
            var at = pointer + "/amounts/" + i;
            bounds(at + "/amount", amount.amount());
            if (!years.add(amount.year())) {
                found.add(TermsViolation.idTwice(
                        at + "/year", ProblemCode.YEAR_ID_TWICE, "year", String.valueOf(amount.year())));
            }
            if (amount.year() < terms.validFrom().getYear()
                    || amount.year() > terms.lastDay().getYear()) {
                found.add(TermsViolation.outsidePeriod(at + "/year", terms.validFrom(), terms.lastDay()));
            }
        }
    }

    private void instalments(String pointer, FundingClause clause) {
        var instalments = clause.instalments();
        if (instalments == null) {
            return;
        }
        if (clause.kind() != Kind.FIXED_CONTRIBUTION && clause.kind() != Kind.SHARED_CONTRIBUTION) {
            found.add(TermsViolation.fieldMisplaced(
                    pointer, "Only money that one owes to another is divided into instalments"));
        }
        if (instalments.size() < MIN_INSTALMENTS || instalments.size() > MAX_INSTALMENTS) {
            found.add(
                    TermsViolation.outOfBounds(pointer, "The number of instalments", MIN_INSTALMENTS, MAX_INSTALMENTS));
        }
        for (int i = 0; i < instalments.size(); i++) {
            var day = instalments.get(i).earliestDue();
            if (day != null && !isMonthDay(day)) {
                found.add(TermsViolation.malformed(
                        pointer + "/" + i + "/earliestDue", "The earliest due date is written MM-DD, as 01-31"));
            }
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
            var pointer = "/entryConditions/" + i;
            text(pointer + "/decidingBody", "The name's length", condition.decidingBody(), 1, MAX_TITLE);
            party(pointer + "/party", condition.party());
            if (!seen.add(condition.party())) {
                found.add(TermsViolation.idTwice(
                        pointer + "/party",
                        ProblemCode.CONDITION_ID_TWICE,
                        "condition",
                        condition.party().value()));
            }
        }
    }

    /// Legal force is asked of those alone whose decisions can gain it.
    ///
    /// @param underLocalGovernmentAct whether an organisation decides under the Local Government Act
    public static List<Violation> checkRequirements(
            Terms terms, Predicate<OrganisationNumber> underLocalGovernmentAct) {
        var found = new ArrayList<Violation>();
        for (int i = 0; i < terms.entryConditions().size(); i++) {
            var condition = terms.entryConditions().get(i);
            if (condition.requirement() == Requirement.LEGAL_FORCE
                    && !underLocalGovernmentAct.test(condition.party())) {
                found.add(TermsViolation.legalForceNotApplicable(
                        "/entryConditions/" + i + "/requirement", condition.party()));
            }
        }
        return found;
    }

    private void paymentTerms() {
        var payment = terms.paymentTerms();
        if (payment == null) {
            return;
        }
        if (payment.netDays() < 0 || payment.netDays() > MAX_NET_DAYS) {
            found.add(TermsViolation.outOfBounds("/paymentTerms/netDays", "Net days", 0, MAX_NET_DAYS));
        }
        if (payment.earliestDue() != null && !isMonthDay(payment.earliestDue())) {
            found.add(TermsViolation.malformed(
                    "/paymentTerms/earliestDue", "The earliest due date is written MM-DD, as 01-31"));
        }
    }

    static boolean isMonthDay(String text) {
        try {
            // 29 February comes only in some years, so it is no day of every year.
            return !MonthDay.parse(text, MONTH_DAY).equals(MonthDay.of(2, 29));
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private void noSplit(String pointer, FundingClause clause) {
        if (clause.split() != null) {
            found.add(TermsViolation.fieldMisplaced(pointer + "/split", "Only a shared contribution is split"));
        }
    }

    private void needed(String pointer, @Nullable Object value, String because) {
        if (value == null) {
            found.add(TermsViolation.fieldNeeded(pointer, because));
        }
    }

    private void bounds(String pointer, @Nullable Money amount) {
        if (amount != null && amount.isNegative()) {
            found.add(TermsViolation.amountNegative(pointer));
        }
        if (amount != null && amount.compareTo(Money.LARGEST_AGREED) > 0) {
            found.add(TermsViolation.amountOutOfBounds(pointer));
        }
    }

    private void party(String pointer, @Nullable OrganisationNumber organisation) {
        if (organisation != null && !terms.partyNumbers().contains(organisation)) {
            found.add(TermsViolation.notAParty(pointer, organisation));
        }
    }

    private void known(String pointer, @Nullable OrganisationNumber organisation) {
        if (organisation != null && !registered.test(organisation)) {
            found.add(TermsViolation.organisationUnknown(pointer, organisation));
        }
    }

    private void text(String pointer, String what, @Nullable String value, int least, int most) {
        if (value != null && (value.strip().length() < least || value.codePointCount(0, value.length()) > most)) {
            found.add(TermsViolation.outOfBounds(pointer, what, least, most));
        }
    }
}
