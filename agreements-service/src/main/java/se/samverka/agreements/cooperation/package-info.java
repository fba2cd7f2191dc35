/// What the parties of an accord may do together, and who takes part in it from when until when. Source:
/// Ensam är inte stark (each school authority chooses for itself the cooperation areas that it takes part in;
/// approving the accord is no commitment to any of them).
@NullMarked
package se.samverka.agreements.cooperation;

import org.jspecify.annotations.NullMarked;
