/// A quarantine, and how it ends.
@NullMarked
package se.samverka.finance.basis.quarantine.model;

import org.jspecify.annotations.NullMarked;
