/// Manual credits: the payee takes back all or part of an invoice on its own decision (ADR 10).
@NullMarked
package se.samverka.finance.books.credit;

import org.jspecify.annotations.NullMarked;
