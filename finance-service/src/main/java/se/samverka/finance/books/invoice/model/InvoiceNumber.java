package se.samverka.finance.books.invoice.model;

import java.util.Comparator;

/// The number of an issued document: unbroken per payee and fiscal year (domain rule 7), shown `2026-000001`.
///
/// @param fiscalYear the calendar year of the issue date
/// @param sequence from 1
public record InvoiceNumber(int fiscalYear, int sequence) implements Comparable<InvoiceNumber> {

    private static final Comparator<InvoiceNumber> ORDER =
            Comparator.comparingInt(InvoiceNumber::fiscalYear).thenComparingInt(InvoiceNumber::sequence);
    private static final int MAX_SEQUENCE = 999_999;

    public InvoiceNumber {
        if (sequence < 1 || sequence > MAX_SEQUENCE) {
            throw new IllegalArgumentException("A fiscal year holds the numbers 1 to " + MAX_SEQUENCE);
        }
    }

    @Override
    public int compareTo(InvoiceNumber other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return "%04d-%06d".formatted(fiscalYear, sequence);
    }
}
