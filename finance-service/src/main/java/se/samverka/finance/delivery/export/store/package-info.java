/// Exports in the database: the orders, their items, and the finished files in pieces.
@NullMarked
package se.samverka.finance.delivery.export.store;

import org.jspecify.annotations.NullMarked;
