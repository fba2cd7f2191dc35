/// Manual credits: the payee decides to take back all or part of an invoice (ADR 10).
@NullMarked
package se.samverka.finance.books.credit;

import org.jspecify.annotations.NullMarked;
