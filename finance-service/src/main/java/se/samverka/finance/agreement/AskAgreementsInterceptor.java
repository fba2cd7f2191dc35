package se.samverka.finance.agreement;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Objects;
import java.util.stream.Stream;

/// Asks before the request's transaction begins, which would hold a database connection meanwhile.
@AsksAgreements
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE - 1)
public class AskAgreementsInterceptor {

    private final AskAgreements agreements;
    private final AgreementAsTold told;

    public AskAgreementsInterceptor(AskAgreements agreements, AgreementAsTold told) {
        this.agreements = agreements;
        this.told = told;
    }

    @AroundInvoke
    Object around(InvocationContext invocation) throws Exception {
        Stream.of(invocation.getParameters())
                .filter(OfAgreement.class::isInstance)
                .map(request -> ((OfAgreement) request).agreementId())
                // A request without one is refused later, with its place.
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(id -> told.keep(agreements.ask(id)));
        return invocation.proceed();
    }
}
