/// A batch of documents, and the rules of an order for one.
@NullMarked
package se.samverka.finance.delivery.export.model;

import org.jspecify.annotations.NullMarked;
