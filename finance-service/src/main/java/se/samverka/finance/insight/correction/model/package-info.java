/// What becomes of a correction.
@NullMarked
package se.samverka.finance.insight.correction.model;

import org.jspecify.annotations.NullMarked;
