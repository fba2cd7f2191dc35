/// Decisions of minutes, as pure Java.
@NullMarked
package se.samverka.agreements.decision.model;

import org.jspecify.annotations.NullMarked;
