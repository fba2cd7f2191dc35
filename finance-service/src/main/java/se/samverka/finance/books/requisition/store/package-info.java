/// Requisitions in the database.
@NullMarked
package se.samverka.finance.books.requisition.store;

import org.jspecify.annotations.NullMarked;
