package se.samverka.finance.delivery.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.basis.agreement.model.Coding;
import se.samverka.finance.books.invoice.model.DocumentKind;
import se.samverka.finance.books.invoice.model.Invoice;
import se.samverka.finance.books.journal.model.Account;
import se.samverka.finance.books.journal.model.JournalEntry;
import se.samverka.finance.delivery.export.sie.Voucher;
import se.samverka.finance.delivery.export.sie.Voucher.Named;
import se.samverka.platform.value.Money;

/// Makes vouchers: the payee's from its journal, the payer's from the documents that it has received. The clause is the
/// cost centre. The project is the payee's own where the clause names one, on the payee's vouchers only; otherwise it
/// is
/// the agreement.
///
/// @param titles of agreements, by id
record SieVouchers(SiePayerAccounts payerAccounts, Map<UUID, String> titles) {

    /// As in the payee's journal. The row of a clause is divided where its lines have several projects.
    ///
    /// @param document that the entry records, or whose payment it records
    Voucher ofPayee(JournalEntry entry, Invoice document) {
        var whole = Coding.sharedProject(document.lines().stream().map(Invoice.Line::coding));
        return new Voucher(
                entry.source().date(),
                entry.description(),
                entry.rows().stream()
                        .flatMap(row -> row.clauseId() == null
                                ? Stream.of(ofPayee(document, row, whole, row.amount()))
                                : byProject(document, row))
                        .toList());
    }

    private Stream<Voucher.Row> byProject(Invoice document, JournalEntry.Row row) {
        var sums = new LinkedHashMap<Optional<String>, Money>();
        document.lines().stream()
                .filter(line -> line.clauseId().equals(row.clauseId()))
                .forEach(line ->
                        sums.merge(Optional.ofNullable(line.coding().projectReference()), line.amount(), Money::plus));
        return sums.entrySet().stream()
                .map(sum -> ofPayee(
                        document,
                        row,
                        sum.getKey(),
                        row.amount().isNegative() ? sum.getValue().negated() : sum.getValue()));
    }

    private Voucher.Row ofPayee(Invoice document, JournalEntry.Row row, Optional<String> project, Money amount) {
        return new Voucher.Row(
                new Named(row.number(), nameOf(row.account())),
                costCentre(row.clauseId()),
                project.map(own -> new Named(own, own)).orElseGet(() -> project(document.agreementId())),
                amount);
    }

    /// The mirror of the payee's entry: a debt for the contributions, clause by clause; reversed for a credit note.
    ///
    /// @throws IllegalArgumentException for a draft
    Voucher ofPayer(Invoice document) {
        var date = document.issueDate();
        if (date == null) {
            throw new IllegalArgumentException("A draft has no voucher");
        }
        boolean claim = document.kind() == DocumentKind.INVOICE;
        var project = project(document.agreementId());
        var byClause = new LinkedHashMap<String, Money>();
        document.lines().forEach(line -> byClause.merge(line.clauseId(), line.amount(), Money::plus));
        var given = new Named(payerAccounts.contributionGiven(), "Lämnade bidrag");
        var payable = new Named(payerAccounts.payable(), "Leverantörsskulder");
        var rows = new ArrayList<Voucher.Row>();
        byClause.forEach((clause, amount) ->
                rows.add(new Voucher.Row(given, costCentre(clause), project, claim ? amount : amount.negated())));
        rows.add(
                new Voucher.Row(payable, null, project, claim ? document.total().negated() : document.total()));
        return new Voucher(
                date,
                (claim ? "Faktura " : "Kreditfaktura ") + document.number() + ", "
                        + document.payee().name(),
                rows);
    }

    private Named project(UUID agreementId) {
        var number = agreementId.toString();
        return new Named(number, titles.getOrDefault(agreementId, number));
    }

    private static @Nullable Named costCentre(@Nullable String clauseId) {
        return clauseId == null ? null : new Named(clauseId, clauseId);
    }

    private static String nameOf(Account account) {
        return switch (account) {
            case RECEIVABLE -> "Kundfordringar";
            case CONTRIBUTION_INCOME -> "Bidrag";
            case BANK -> "Bank";
            case OVERPAYMENT -> "Förskott från kunder";
        };
    }
}
