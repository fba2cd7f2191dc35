/// `Idempotency-Key` on POST: the effect and the stored response are one transaction, so that a crash leaves either
/// both or neither.
@NullMarked
package se.samverka.platform.idempotency;

import org.jspecify.annotations.NullMarked;
