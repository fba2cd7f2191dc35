package se.samverka.finance.basis.agreement;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// On a resource method that issues documents: agreements is asked how far the agreement has come, so that nothing is
/// issued or refused on what finance has not been told of yet.
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface AsksAgreements {

    /// How the request's agreement is found; by an [OfAgreement] among the parameters unless it says otherwise.
    @Nonbinding
    Class<? extends FindAgreement> by() default FindAgreement.Named.class;
}
