package se.samverka.finance.books.draft.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.basis.agreement.model.Bindings;
import se.samverka.finance.books.invoice.model.DocumentKind;
import se.samverka.finance.books.invoice.model.Hindrance;
import se.samverka.finance.claim.entitlement.model.Entitlement;
import se.samverka.finance.claim.entitlement.model.Obligation;
import se.samverka.platform.value.Money;

/// Compares what is owed with what is issued, and computes the drafts that make up the difference (domain rule
/// 5): entitlement − what the payee waives − issued invoice lines + issued credit lines. It is pure and the
/// order of its input does not matter. Once the drafts are issued, the next run gives none.
public final class Reconciliation {

    private final Map<Draft.Key, List<Draft.Line>> drafts = new LinkedHashMap<>();
    private final Map<Draft.Key, Integer> versions = new LinkedHashMap<>();
    private final int currentVersion;
    private final Bindings bindings;
    private final DraftDerivation derivation;

    private Reconciliation(int currentVersion, Bindings bindings, DraftDerivation derivation) {
        this.currentVersion = currentVersion;
        this.bindings = bindings;
        this.derivation = derivation;
    }

    /// @param entitlements one per obligation
    /// @param issued every line of every issued invoice of the same agreement and years
    /// @param currentVersion the version that a credit rests on when nothing is owed any more
    /// @return in the order of obligations; no empty draft, no line of zero
    public static List<Draft> drafts(
            Collection<Entitlement> entitlements, Collection<IssuedLine> issued, int currentVersion) {
        return drafts(entitlements, issued, currentVersion, Bindings.NONE, DraftDerivation.NONE);
    }

    /// As [#drafts(Collection, Collection, int)]. Blocked claims become drafts of their own.
    ///
    /// @param bindings who is bound to which versions
    /// @param derivation records each comparison
    static List<Draft> drafts(
            Collection<Entitlement> entitlements,
            Collection<IssuedLine> issued,
            int currentVersion,
            Bindings bindings,
            DraftDerivation derivation) {
        var owed = entitlements.stream().collect(Collectors.toMap(Entitlement::obligation, e -> e));
        var lines = new TreeMap<Obligation, List<IssuedLine>>();
        issued.forEach(line ->
                lines.computeIfAbsent(line.obligation(), o -> new ArrayList<>()).add(line));
        var obligations = new TreeSet<>(owed.keySet());
        obligations.addAll(lines.keySet());
        var reconciliation = new Reconciliation(currentVersion, bindings, derivation);
        for (var obligation : obligations) {
            reconciliation.compare(obligation, owed.get(obligation), lines.getOrDefault(obligation, List.of()));
        }
        return reconciliation.result();
    }

    private void compare(Obligation obligation, @Nullable Entitlement owed, List<IssuedLine> issued) {
        var left = Money.sum(issued.stream().map(IssuedLine::left).toList());
        var difference = claimed(owed, issued).minus(left);
        derivation.compared(obligation, owed, issued, difference);
        if (difference.isNegative()) {
            credit(difference.negated(), owed == null ? currentVersion : owed.agreementVersion(), issued);
        } else if (owed != null && difference.isPositive()) {
            claim(owed, difference);
        }
    }

    /// The amount to claim in all: what is owed, less what the payee waives.
    private static Money claimed(@Nullable Entitlement owed, List<IssuedLine> issued) {
        var waived = Money.sum(issued.stream().map(IssuedLine::waived).toList());
        var claimed = (owed == null ? Money.ZERO : owed.amount()).minus(waived);
        return claimed.isNegative() ? Money.ZERO : claimed;
    }

    private void claim(Entitlement owed, Money amount) {
        var obligation = owed.obligation();
        var blockedBy = Hindrance.ofClaim(bindings, obligation.payer(), owed.coding(), owed.versions());
        add(
                key(DocumentKind.INVOICE, obligation, null, blockedBy.orElse(null)),
                owed.agreementVersion(),
                new Draft.Line(obligation, owed.description(), owed.coding(), amount, null));
    }

    /// Credits the newest lines first, and no line by more than is left of it.
    private void credit(Money amount, int version, List<IssuedLine> issued) {
        var remaining = amount;
        for (var line : issued.stream().sorted(IssuedLine.NEWEST_FIRST).toList()) {
            var taken = remaining.min(line.left());
            if (taken.isPositive()) {
                add(
                        key(
                                DocumentKind.CREDIT_NOTE,
                                line.obligation(),
                                line.invoiceId(),
                                Hindrance.ofCredit(bindings, line.obligation().payer())
                                        .orElse(null)),
                        version,
                        new Draft.Line(line.obligation(), line.description(), line.coding(), taken, line.lineNumber()));
                remaining = remaining.minus(taken);
            }
        }
    }

    private static Draft.Key key(
            DocumentKind kind, Obligation of, java.util.@Nullable UUID original, @Nullable Hindrance blockedBy) {
        return new Draft.Key(kind, of.year(), of.instalment(), of.payee(), of.payer(), original, blockedBy);
    }

    private void add(Draft.Key key, int version, Draft.Line line) {
        drafts.computeIfAbsent(key, k -> new ArrayList<>()).add(line);
        versions.merge(key, version, Math::max);
    }

    private List<Draft> result() {
        return drafts.entrySet().stream()
                .map(d -> new Draft(d.getKey(), versions.getOrDefault(d.getKey(), currentVersion), d.getValue()))
                .toList();
    }
}
