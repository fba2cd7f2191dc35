/// How long an open amount is overdue.
@NullMarked
package se.samverka.finance.books.receivable.model;

import org.jspecify.annotations.NullMarked;
