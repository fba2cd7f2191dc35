/// Published series that annual amounts may follow: imported as CSV, kept with their source, and final.
@NullMarked
package se.samverka.finance.basis.indexation;

import org.jspecify.annotations.NullMarked;
