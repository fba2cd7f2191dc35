package se.samverka.finance.delivery.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.books.invoice.model.DocumentKind;
import se.samverka.finance.books.invoice.model.Invoice;
import se.samverka.finance.books.journal.model.Account;
import se.samverka.finance.books.journal.model.JournalEntry;
import se.samverka.finance.delivery.export.sie.Voucher;
import se.samverka.finance.delivery.export.sie.Voucher.Named;
import se.samverka.platform.value.Money;

/// Makes vouchers: the payee's from its journal, the payer's from the documents that it has received. The agreement
/// is the project and the clause the cost centre.
///
/// @param titles of agreements, by id
record SieVouchers(SiePayerAccounts payerAccounts, Map<UUID, String> titles) {

    /// As in the payee's journal.
    Voucher ofPayee(JournalEntry entry) {
        var project = project(entry.source().agreementId());
        return new Voucher(
                entry.source().date(),
                entry.description(),
                entry.rows().stream()
                        .map(row -> new Voucher.Row(
                                new Named(row.number(), nameOf(row.account())),
                                costCentre(row.clauseId()),
                                project,
                                row.amount()))
                        .toList());
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
