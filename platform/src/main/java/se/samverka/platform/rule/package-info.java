/// Broken rules as named violations. Pure Java, so that domain models may use it.
@NullMarked
package se.samverka.platform.rule;

import org.jspecify.annotations.NullMarked;
