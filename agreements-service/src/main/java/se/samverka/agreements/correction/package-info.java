/// Clerical corrections of what a version of an agreement says: old words and new are kept, with who mended
/// them when and why. The coordinator or an administrator proposes one; it counts when every bound party that has
/// not left has confirmed it, or 30 days after they could read it without an objection. A correction is no
/// amendment: it makes no version and moves no money (domain.md, rättelse). There is none before the agreement
/// binds. ADR 24.
@NullMarked
package se.samverka.agreements.correction;

import org.jspecify.annotations.NullMarked;
