/// One clock and one business zone: instants are UTC, business dates are days in Stockholm.
@NullMarked
package se.samverka.platform.time;

import org.jspecify.annotations.NullMarked;
