/// Clerical corrections of what a version of an agreement says: old words and new are kept, with who mended
/// them when and why. A correction is no amendment: it needs nobody's approval, makes no version and moves no
/// money (domain.md, rättelse). There is none before the agreement binds.
@NullMarked
package se.samverka.agreements.correction;

import org.jspecify.annotations.NullMarked;
