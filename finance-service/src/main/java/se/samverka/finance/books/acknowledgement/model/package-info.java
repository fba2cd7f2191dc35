/// An acknowledgement and what can be wrong with it.
@NullMarked
package se.samverka.finance.books.acknowledgement.model;

import org.jspecify.annotations.NullMarked;
