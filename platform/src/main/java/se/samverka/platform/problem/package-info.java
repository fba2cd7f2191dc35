/// Error responses as problem documents (RFC 9457). They reveal nothing internal: for an unexpected fault, only a
/// trace id.
@NullMarked
package se.samverka.platform.problem;

import org.jspecify.annotations.NullMarked;
