package se.samverka.platform.idempotency;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// On a POST resource method that answers a [jakarta.ws.rs.core.Response] and can create or change something: it takes
/// the header `Idempotency-Key`, and without one the answer is 400.
///
/// A key belongs to its issuer, subject, client and acting organisation together. The same key and body within 24
/// hours get the first answer again (with `Idempotency-Replayed: true`), the same key with another body gets 422, and a
/// repetition while the first is still running gets 409. A request that failed has had no effect and leaves no answer
/// behind; its repetition is tried anew. A dry run (`dryRun=true`) needs no key and its answer is not kept.
///
/// A POST that only asks, because its question does not fit into an address, has no such annotation.
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Idempotent {}
