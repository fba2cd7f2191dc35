/// The controls, one class each.
@NullMarked
package se.samverka.finance.control.check;

import org.jspecify.annotations.NullMarked;
