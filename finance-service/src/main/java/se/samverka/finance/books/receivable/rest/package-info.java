/// `/receivables`.
@NullMarked
package se.samverka.finance.books.receivable.rest;

import org.jspecify.annotations.NullMarked;
