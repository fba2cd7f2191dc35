/// Exports in the database: the order, its documents, the finished file in pieces.
@NullMarked
package se.samverka.finance.delivery.export.store;

import org.jspecify.annotations.NullMarked;
