/// How a broken rule is said: a named violation, thrown once, mapped once. Pure Java, so that domain models may use
/// it.
@NullMarked
package se.samverka.platform.rule;

import org.jspecify.annotations.NullMarked;
