/// Findings of controls, and the checks that need no database. Pure Java.
@NullMarked
package se.samverka.finance.insight.control.model;

import org.jspecify.annotations.NullMarked;
