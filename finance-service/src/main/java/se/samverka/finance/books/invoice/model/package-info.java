/// What is owed and what is to be invoiced (domain rules 5–9), as pure functions.
///
/// [Entitlements] says what each payer owes for a year; [Reconciliation] compares that with what is issued and
/// gives the drafts that make up the difference. Run again, in any order, it gives the same drafts.
@NullMarked
package se.samverka.finance.books.invoice.model;

import org.jspecify.annotations.NullMarked;
