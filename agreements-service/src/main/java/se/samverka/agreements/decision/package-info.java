/// Decisions that meetings-service has published: which agreements they concern, and what rests on them.
@NullMarked
package se.samverka.agreements.decision;

import org.jspecify.annotations.NullMarked;
