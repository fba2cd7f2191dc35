/// Governance bodies of an agreement: the seats that each party or group nominates to, who sits on them from when
/// to when by which decision, and which seats are vacant or overfilled on a day.
@NullMarked
package se.samverka.agreements.board;

import org.jspecify.annotations.NullMarked;
