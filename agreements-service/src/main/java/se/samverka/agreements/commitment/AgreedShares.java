package se.samverka.agreements.commitment;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.agreement.AgreementAccess;
import se.samverka.agreements.agreement.ReadPartyTimes;
import se.samverka.agreements.agreement.ReadTerms;
import se.samverka.agreements.agreement.model.Commitment;
import se.samverka.agreements.agreement.model.PartyTimes;
import se.samverka.agreements.agreement.store.VersionEntity;
import se.samverka.agreements.agreement.store.Versions;
import se.samverka.agreements.impact.ReadShares;
import se.samverka.agreements.impact.ReadShares.Part;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.terms.FundingClause;
import se.samverka.terms.FundingClause.AmountOfYear;
import se.samverka.terms.FundingClause.Kind;
import se.samverka.terms.FundingClause.Proration;
import se.samverka.terms.Terms;

/// What each payer has agreed to pay of each clause for a year, by the version of the terms that applies on the
/// year's last day within the agreement's period. A payer or payee that is not a party on that day has no share.
///
/// Fixed amounts are read from the terms. Finance divides split and indexed amounts, outside transactions. In a
/// year that is not entirely within the period, a clause with proration gives whole months or days, rounded down.
/// A commitment above that needs the payer's confirmation.
@ApplicationScoped
class AgreedShares {

    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

    private final Versions versions;
    private final AgreementAccess access;
    private final ReadTerms readTerms;
    private final ReadPartyTimes partyTimes;
    private final ReadShares readShares;

    AgreedShares(
            Versions versions,
            AgreementAccess access,
            ReadTerms readTerms,
            ReadPartyTimes partyTimes,
            ReadShares readShares) {
        this.versions = versions;
        this.access = access;
        this.readTerms = readTerms;
        this.partyTimes = partyTimes;
        this.readShares = readShares;
    }

    /// One payer's share of one clause for one year.
    ///
    /// @param version of the terms that the claim rests on
    record Share(
            String clauseId, OrganisationNumber payee, OrganisationNumber payer, int year, int version, Money most) {}

    /// Shares, and what they were read from.
    ///
    /// @param edition the agreement's
    record Agreed(long edition, List<Share> shares) {}

    private record Year(int number, int version, Terms terms, PartyTimes parties) {

        LocalDate first() {
            var first = LocalDate.of(number, 1, 1);
            return terms.validFrom().isAfter(first) ? terms.validFrom() : first;
        }

        LocalDate last() {
            var last = LocalDate.of(number, 12, 31);
            return terms.lastDay().isBefore(last) ? terms.lastDay() : last;
        }
    }

    private record Read(long edition, List<Year> years) {}

    /// Called outside the transaction that records the commitment.
    ///
    /// @throws RuleBroken 404 for what the caller may not see, 503 while finance is unavailable and needed, 409
    ///     when the terms cannot be divided
    Agreed of(UUID agreementId, Commitment commitment) {
        var read = QuarkusTransaction.requiringNew().call(() -> read(agreementId, commitment));
        var shares = new ArrayList<Share>();
        for (var year : read.years()) {
            add(year, commitment.payee(), shares);
        }
        return new Agreed(read.edition(), shares);
    }

    private Read read(UUID agreementId, Commitment commitment) {
        var agreement = access.visible(agreementId);
        var all = versions.of(agreementId);
        var parties = partyTimes.of(agreementId);
        var asked = new TreeSet<Integer>();
        commitment.amounts().forEach(amount -> asked.add(amount.year()));
        var years = new ArrayList<Year>();
        for (var number : asked) {
            governing(all, agreement.lastDay(), number)
                    .map(v -> new Year(number, v.key.version(), readTerms.of(v), parties))
                    .filter(year -> !year.first().isAfter(year.last()))
                    .ifPresent(years::add);
        }
        return new Read(agreement.edition, years);
    }

    private static Optional<VersionEntity> governing(List<VersionEntity> versions, LocalDate lastDay, int year) {
        var lastOfYear = LocalDate.of(year, 12, 31);
        var day = lastDay.isBefore(lastOfYear) ? lastDay : lastOfYear;
        return versions.stream()
                .filter(v -> !v.effectiveFrom.isAfter(day))
                .max(Comparator.comparingInt(v -> v.key.version()));
    }

    private void add(Year year, OrganisationNumber payee, List<Share> shares) {
        if (!year.parties().include(payee, year.last())) {
            return;
        }
        Map<Part, Money> divided = null;
        for (var clause : year.terms().fundingClauses()) {
            if (!payee.equals(clause.payee()) || !isReceivable(clause)) {
                continue;
            }
            if (clause.kind() == Kind.FIXED_CONTRIBUTION && clause.indexation() == null) {
                var payer = Objects.requireNonNull(clause.payer());
                if (year.parties().include(payer, year.last())) {
                    fixed(clause, year.number())
                            .ifPresent(whole -> shares.add(share(year, clause, payee, payer, whole)));
                }
            } else {
                divided = divided == null ? readShares.of(year.terms(), year.number()) : divided;
                divided.forEach((part, whole) -> {
                    if (part.clauseId().equals(clause.clauseId())
                            && year.parties().include(part.payer(), year.last())) {
                        shares.add(share(year, clause, payee, part.payer(), whole));
                    }
                });
            }
        }
    }

    private static boolean isReceivable(FundingClause clause) {
        return clause.kind() == Kind.FIXED_CONTRIBUTION || clause.kind() == Kind.SHARED_CONTRIBUTION;
    }

    private static Optional<Money> fixed(FundingClause clause, int year) {
        var amounts = clause.amounts();
        if (clause.annualAmount() != null || amounts == null) {
            return Optional.ofNullable(clause.annualAmount());
        }
        return amounts.stream()
                .filter(amount -> amount.year() == year)
                .map(AmountOfYear::amount)
                .findFirst();
    }

    private static Share share(
            Year year, FundingClause clause, OrganisationNumber payee, OrganisationNumber payer, Money whole) {
        return new Share(
                clause.clauseId(),
                payee,
                payer,
                year.number(),
                year.version(),
                part(whole, clause.proration(), year.first(), year.last()));
    }

    private static Money part(Money whole, @Nullable Proration proration, LocalDate first, LocalDate last) {
        return switch (proration == null ? Proration.NONE : proration) {
            case NONE -> whole;
            case MONTHLY -> part(whole, BigDecimal.valueOf(wholeMonths(first, last)), MONTHS);
            case DAILY ->
                part(
                        whole,
                        BigDecimal.valueOf(ChronoUnit.DAYS.between(first, last) + 1),
                        BigDecimal.valueOf(first.lengthOfYear()));
        };
    }

    private static long wholeMonths(LocalDate first, LocalDate last) {
        var from = first.getDayOfMonth() == 1 ? first : first.plusMonths(1).withDayOfMonth(1);
        return Math.max(0, ChronoUnit.MONTHS.between(from, last.plusDays(1)));
    }

    private static Money part(Money whole, BigDecimal of, BigDecimal all) {
        return Money.of(whole.toBigDecimal().multiply(of).divide(all, 2, RoundingMode.DOWN));
    }
}
