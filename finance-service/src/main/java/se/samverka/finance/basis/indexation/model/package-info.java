/// Index figures: what a published series was in a month, and who says so.
@NullMarked
package se.samverka.finance.basis.indexation.model;

import org.jspecify.annotations.NullMarked;
