package se.samverka.finance.history;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import se.samverka.finance.basis.agreement.model.AgreementDocument;
import se.samverka.finance.basis.agreement.model.AgreementDocument.VersionDocument;
import se.samverka.platform.value.Money;
import se.samverka.terms.FundingClause;
import se.samverka.terms.FundingClause.Proration;

/// The total of an agreement for a year, computed independently of the product: day by day and month by month from
/// the written terms, without dividing between payers (domain rule 9).
final class Wholes {

    private final AgreementDocument agreement;
    private final int year;

    private Wholes(AgreementDocument agreement, int year) {
        this.agreement = agreement;
        this.year = year;
    }

    /// Including amounts that nobody owes.
    static Money of(AgreementDocument agreement, int year) {
        var wholes = new Wholes(agreement, year);
        var sum = wholes.commitments();
        for (var clauseId : wholes.clauseIds()) {
            sum = sum.plus(wholes.clause(clauseId));
        }
        return sum;
    }

    private Money commitments() {
        return Money.sum(agreement.commitments().stream()
                .filter(commitment -> commitment.survives() && year > end().getYear())
                .flatMap(commitment -> commitment.amounts().stream()
                        .filter(amount ->
                                amount.year() == year && !amount.payer().equals(commitment.payee())))
                .map(amount -> amount.amount())
                .toList());
    }

    private LocalDate end() {
        var dissolved = agreement.dissolvedOn();
        return dissolved != null && dissolved.isBefore(agreement.validTo()) ? dissolved : agreement.validTo();
    }

    private Optional<VersionDocument> governing(LocalDate day) {
        return day.isBefore(agreement.validFrom()) || day.isAfter(end())
                ? Optional.empty()
                : agreement.versions().reversed().stream()
                        .filter(version -> !version.effectiveFrom().isAfter(day))
                        .findFirst();
    }

    private List<LocalDate> days() {
        return LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1)).toList();
    }

    private Iterable<String> clauseIds() {
        var ids = new LinkedHashSet<String>();
        days().forEach(day -> governing(day)
                .ifPresent(version -> version.terms().fundingClauses().forEach(clause -> ids.add(clause.clauseId()))));
        return ids;
    }

    private Money clause(String clauseId) {
        var units = new ArrayList<LocalDate>();
        switch (proration(clauseId)) {
            case NONE ->
                days().stream()
                        .filter(day -> !day.isAfter(end()))
                        .reduce((_, last) -> last)
                        .ifPresent(units::add);
            case MONTHLY -> {
                for (int month = 1; month <= 12; month++) {
                    var last = YearMonth.of(year, month).atEndOfMonth();
                    units.add(YearMonth.from(end()).equals(YearMonth.from(last)) ? end() : last);
                }
            }
            case DAILY -> units.addAll(days());
        }
        var sum = BigInteger.ZERO;
        for (var unit : units) {
            sum = sum.add(governing(unit)
                    .flatMap(version -> clause(version, clauseId))
                    .filter(clause -> clause.kind().isReceivable())
                    .map(this::amount)
                    .orElse(BigInteger.ZERO));
        }
        // To the nearest öre, half upwards.
        var twice = BigInteger.valueOf(2L * Math.max(1, units.size()));
        return new Money(sum.shiftLeft(1).add(twice.shiftRight(1)).divide(twice));
    }

    /// As on the last day of the year to which the clause applies.
    private Proration proration(String clauseId) {
        return days().reversed().stream()
                .flatMap(day -> governing(day).stream())
                .flatMap(version -> clause(version, clauseId).stream())
                .map(clause -> Optional.ofNullable(clause.proration()).orElse(Proration.NONE))
                .findFirst()
                .orElseThrow();
    }

    private BigInteger amount(FundingClause clause) {
        var annual = clause.annualAmount();
        if (annual != null) {
            return annual.ore();
        }
        return clause.amounts().stream()
                .filter(amount -> amount.year() == year)
                .map(amount -> amount.amount().ore())
                .findFirst()
                .orElse(BigInteger.ZERO);
    }

    private static Optional<FundingClause> clause(VersionDocument version, String clauseId) {
        return version.terms().fundingClauses().stream()
                .filter(clause -> clause.clauseId().equals(clauseId))
                .findFirst();
    }
}
