/// Published series that annual amounts may follow: imported as CSV, kept with their source, never changed.
@NullMarked
package se.samverka.finance.basis.indexation;

import org.jspecify.annotations.NullMarked;
