package se.samverka.finance.basis.agreement;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// For a resource method that issues documents: agreements-service is asked for the agreement's current state, so
/// that nothing is issued or refused on the basis of an outdated revision.
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface AsksAgreements {

    /// How the request's agreement is found; by default from an [OfAgreement] among the parameters.
    @Nonbinding
    Class<? extends FindAgreement> by() default FindAgreement.Named.class;
}
