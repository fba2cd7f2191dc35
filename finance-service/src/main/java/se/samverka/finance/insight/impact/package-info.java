/// What an amendment would mean in money before anybody has approved it: per year and party what is owed before and
/// after, and the drafts there would be. Nothing is stored; what is computed is what the recalculation would
/// compute.
@NullMarked
package se.samverka.finance.insight.impact;

import org.jspecify.annotations.NullMarked;
