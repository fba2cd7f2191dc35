/// Published index figures per series and month, with their sources.
@NullMarked
package se.samverka.finance.basis.indexation.model;

import org.jspecify.annotations.NullMarked;
