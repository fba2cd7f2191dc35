/// Who did what with an agreement, when, and by which decision.
@NullMarked
package se.samverka.agreements.timeline;

import org.jspecify.annotations.NullMarked;
