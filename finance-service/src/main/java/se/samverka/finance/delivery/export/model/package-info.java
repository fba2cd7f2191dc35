/// A batch of documents, and what can be wrong with an order for one.
@NullMarked
package se.samverka.finance.delivery.export.model;

import org.jspecify.annotations.NullMarked;
