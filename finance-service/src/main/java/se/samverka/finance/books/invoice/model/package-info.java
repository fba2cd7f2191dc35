/// A document, its number, its place in the hash chain of its series, and its settlement.
@NullMarked
package se.samverka.finance.books.invoice.model;

import org.jspecify.annotations.NullMarked;
