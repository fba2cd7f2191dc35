/// Every no of a service, as one problem document (RFC 9457). Nothing of the inside is ever in it: an
/// unexpected fault says a trace id and no more.
@NullMarked
package se.samverka.platform.problem;

import org.jspecify.annotations.NullMarked;
