/// A batch of documents, and what can be wrong with an order for one.
@NullMarked
package se.samverka.finance.export.model;

import org.jspecify.annotations.NullMarked;
