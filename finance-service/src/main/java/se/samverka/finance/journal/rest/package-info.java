/// `/journal-entries`.
@NullMarked
package se.samverka.finance.journal.rest;

import org.jspecify.annotations.NullMarked;
