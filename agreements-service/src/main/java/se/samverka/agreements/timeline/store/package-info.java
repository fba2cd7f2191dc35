/// Stored timelines.
@NullMarked
package se.samverka.agreements.timeline.store;

import org.jspecify.annotations.NullMarked;
