/// The difference between two computations of the same agreement. Pure Java.
@NullMarked
package se.samverka.finance.insight.impact.model;

import org.jspecify.annotations.NullMarked;
