/// Repairs a gap in the versions of an agreement. Events name earlier versions by number and hash; one whose words
/// were never read here, because the event that carried them was lost, is read from agreements-service, which owns
/// it.
@NullMarked
package se.samverka.finance.basis.gap;

import org.jspecify.annotations.NullMarked;
