/// Stored distribution lists.
@NullMarked
package se.samverka.agreements.distribution.store;

import org.jspecify.annotations.NullMarked;
