package se.samverka.platform.idempotency;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// On a POST resource method that answers a [jakarta.ws.rs.core.Response]: honours the header `Idempotency-Key`.
///
/// A key belongs to its issuer, subject, client and acting organisation together. The same key and body within 24
/// hours get the first answer again (with `Idempotency-Replayed: true`), the
/// same key with another body gets 422, and a repetition while the first is still running gets 409. A request
/// that failed has had no effect and leaves no answer behind; its repetition is tried anew.
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Idempotent {}
