/// What an amendment would mean in money, before anybody has approved it: per year and party what is owed before
/// and after, and the drafts that there would be. Nothing is stored. The results are those of a real recalculation.
@NullMarked
package se.samverka.finance.insight.impact;

import org.jspecify.annotations.NullMarked;
