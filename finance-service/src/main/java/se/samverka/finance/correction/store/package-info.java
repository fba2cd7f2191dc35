/// Corrections and decisions on them.
@NullMarked
package se.samverka.finance.correction.store;

import org.jspecify.annotations.NullMarked;
