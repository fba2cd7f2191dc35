/// The controls, one class each.
@NullMarked
package se.samverka.finance.insight.control.check;

import org.jspecify.annotations.NullMarked;
