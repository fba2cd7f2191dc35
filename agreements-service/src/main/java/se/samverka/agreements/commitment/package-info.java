/// What an agreement's board has decided to fund, and whether each payer owes it: by the board's decision within
/// what the payer is bound to already, or by the payer's own confirmation. ADR 24.
@NullMarked
package se.samverka.agreements.commitment;

import org.jspecify.annotations.NullMarked;
