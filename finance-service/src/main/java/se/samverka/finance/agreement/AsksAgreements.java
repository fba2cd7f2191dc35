package se.samverka.finance.agreement;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// On a resource method that takes an [OfAgreement]: agreements is asked how the agreement stands, so that
/// nothing is issued or refused on what finance has not been told of yet.
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface AsksAgreements {}
