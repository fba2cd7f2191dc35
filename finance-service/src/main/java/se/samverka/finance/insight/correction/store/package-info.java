/// Corrections and decisions on them.
@NullMarked
package se.samverka.finance.insight.correction.store;

import org.jspecify.annotations.NullMarked;
