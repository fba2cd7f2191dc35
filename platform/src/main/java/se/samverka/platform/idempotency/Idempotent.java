package se.samverka.platform.idempotency;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// On a POST resource method that returns a [jakarta.ws.rs.core.Response]: honours the header `Idempotency-Key`.
///
/// A key belongs to issuer, subject, client and acting organisation together. The same key and body within 24 hours
/// get the first response again (with `Idempotency-Replayed: true`); the same key with another body gets 422; a
/// repeat while the first request is running gets 409. A failed request has no effect and stores no response, so a
/// repeat is processed normally.
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Idempotent {}
