/// Repairs a gap in the versions of an agreement. Events name earlier versions by number and hash. If the event
/// that carried the terms of a version was lost, the terms are read from agreements-service, which owns them.
@NullMarked
package se.samverka.finance.basis.gap;

import org.jspecify.annotations.NullMarked;
