/// Corrections of population figures that agreements are pinned to. A later figure of the same area and date
/// moves no pinned clause by itself (domain rule 3): it waits, shows what it would move, and counts for an
/// agreement when the payee or an administrator decides so, with a reason.
@NullMarked
package se.samverka.finance.insight.correction;

import org.jspecify.annotations.NullMarked;
