/// A requisition, the days on which it may be made, and what can be wrong with it.
@NullMarked
package se.samverka.finance.books.requisition.model;

import org.jspecify.annotations.NullMarked;
