/// `/journal-entries`.
@NullMarked
package se.samverka.finance.books.journal.rest;

import org.jspecify.annotations.NullMarked;
