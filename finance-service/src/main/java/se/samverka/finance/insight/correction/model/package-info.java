/// Corrections, their status, and decisions on them.
@NullMarked
package se.samverka.finance.insight.correction.model;

import org.jspecify.annotations.NullMarked;
