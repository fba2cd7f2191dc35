/// `Idempotency-Key` on POST: the effect and the stored answer are one transaction, so that a crash leaves
/// either both or neither, and there is no half-way state to clean up.
@NullMarked
package se.samverka.platform.idempotency;

import org.jspecify.annotations.NullMarked;
