/// A quarantine, and what ends it.
@NullMarked
package se.samverka.finance.basis.quarantine.model;

import org.jspecify.annotations.NullMarked;
