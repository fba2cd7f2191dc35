package se.samverka.finance.books.credit.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.books.draft.model.Draft;
import se.samverka.finance.books.draft.model.IssuedLine;
import se.samverka.finance.books.invoice.model.DocumentKind;
import se.samverka.finance.books.invoice.model.Invoice;
import se.samverka.finance.books.invoice.model.ManualCredit;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.value.Money;

/// A request to credit an issued invoice, by one amount or by amounts of lines.
///
/// @param amount credited from the last lines first, as when changed terms cause a credit; absent with lines
/// @param lines absent where an amount is given
public record CreditRequest(
        ManualCredit credit,
        @Nullable Money amount,
        @Nullable List<Part> lines) {

    /// @param lineNumber of the invoice, from 1
    /// @param amount above zero
    public record Part(int lineNumber, Money amount) {}

    /// The request, checked against what is left of the invoice.
    public sealed interface Reading {
        /// @param lines of the credit note, in the order of the invoice's lines
        record Sound(List<Draft.Line> lines) implements Reading {}

        record Unsound(List<Violation> violations) implements Reading {}
    }

    /// @param lines of the invoice, with what is left of each
    public Reading read(Collection<IssuedLine> lines) {
        var violations = new ArrayList<Violation>();
        var reason = credit.reason();
        if (reason.isEmpty()
                || !reason.equals(reason.strip())
                || reason.length() > ManualCredit.LONGEST_REASON
                || reason.codePoints().anyMatch(c -> Character.isISOControl(c) && c != '\n')) {
            violations.add(CreditViolation.reasonMalformed("/reason"));
        }
        var taken = new HashMap<Integer, Money>();
        var parts = this.lines;
        if ((amount == null) == (parts == null)) {
            violations.add(CreditViolation.amountOrLines(""));
        } else if (parts != null) {
            takeParts(parts, lines, taken, violations);
        } else if (amount != null) {
            takeAmount(amount, lines, taken, violations);
        }
        return violations.isEmpty() ? new Reading.Sound(draftLines(lines, taken)) : new Reading.Unsound(violations);
    }

    /// The credit note as a draft.
    ///
    /// @param invoice that is credited
    /// @param taken lines that refer to lines of the invoice
    public Invoice note(UUID id, Invoice invoice, List<Draft.Line> taken) {
        var payee = invoice.payee();
        var payer = invoice.payer();
        var key = new Draft.Key(
                DocumentKind.CREDIT_NOTE,
                invoice.year(),
                invoice.instalment(),
                payee.organisationNumber(),
                payer.organisationNumber(),
                invoice.id(),
                null);
        var names = Map.of(payee.organisationNumber(), payee.name(), payer.organisationNumber(), payer.name());
        return new Draft(key, invoice.agreementVersion(), taken)
                .toInvoice(id, invoice.agreementId(), 1, names::get, credit);
    }

    private static void takeAmount(
            Money amount, Collection<IssuedLine> lines, Map<Integer, Money> taken, List<Violation> violations) {
        if (!amount.isPositive()) {
            violations.add(CreditViolation.amountNotPositive("/amount"));
        }
        var left = Money.sum(lines.stream().map(IssuedLine::left).toList());
        if (amount.compareTo(left) > 0) {
            violations.add(CreditViolation.moreThanIsLeft("/amount", left));
        }
        var remaining = amount;
        for (var line : lines.stream().sorted(IssuedLine.NEWEST_FIRST).toList()) {
            var part = remaining.min(line.left());
            if (part.isPositive()) {
                taken.put(line.lineNumber(), part);
                remaining = remaining.minus(part);
            }
        }
    }

    private static void takeParts(
            List<Part> parts, Collection<IssuedLine> lines, Map<Integer, Money> taken, List<Violation> violations) {
        var left = new HashMap<Integer, Money>();
        lines.forEach(line -> left.put(line.lineNumber(), line.left()));
        if (parts.isEmpty()) {
            violations.add(CreditViolation.amountOrLines("/lines"));
        }
        var seen = new HashSet<Integer>();
        for (int i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            var pointer = "/lines/" + i;
            var ofLine = left.get(part.lineNumber());
            if (ofLine == null) {
                violations.add(CreditViolation.lineUnknown(pointer + "/lineNumber", part.lineNumber()));
            } else if (!seen.add(part.lineNumber())) {
                violations.add(CreditViolation.lineTwice(pointer + "/lineNumber", part.lineNumber()));
            } else if (!part.amount().isPositive()) {
                violations.add(CreditViolation.amountNotPositive(pointer + "/amount"));
            } else if (part.amount().compareTo(ofLine) > 0) {
                violations.add(CreditViolation.moreThanIsLeft(pointer + "/amount", ofLine));
            } else {
                taken.put(part.lineNumber(), part.amount());
            }
        }
    }

    private static List<Draft.Line> draftLines(Collection<IssuedLine> lines, Map<Integer, Money> taken) {
        return lines.stream()
                .sorted(Comparator.comparingInt(IssuedLine::lineNumber))
                .flatMap(line -> {
                    var amount = taken.get(line.lineNumber());
                    return amount == null
                            ? Stream.<Draft.Line>empty()
                            : Stream.of(new Draft.Line(
                                    line.obligation(), line.description(), line.coding(), amount, line.lineNumber()));
                })
                .toList();
    }
}
