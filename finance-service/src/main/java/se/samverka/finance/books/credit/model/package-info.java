/// What a manual credit may take back, and from which lines.
@NullMarked
package se.samverka.finance.books.credit.model;

import org.jspecify.annotations.NullMarked;
