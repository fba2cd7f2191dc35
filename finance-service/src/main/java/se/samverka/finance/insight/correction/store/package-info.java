/// Corrections and decisions in the database.
@NullMarked
package se.samverka.finance.insight.correction.store;

import org.jspecify.annotations.NullMarked;
