/// Corrections of population figures to which agreements are pinned. A later figure of the same area and date does
/// not change a pinned clause by itself (domain rule 3). It waits, shows what it would change, and applies to an
/// agreement once the payee or an administrator decides so, with a reason.
@NullMarked
package se.samverka.finance.insight.correction;

import org.jspecify.annotations.NullMarked;
