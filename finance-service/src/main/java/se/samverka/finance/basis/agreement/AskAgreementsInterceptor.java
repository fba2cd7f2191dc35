package se.samverka.finance.basis.agreement;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Arrays;

/// Asks before the request's transaction begins, so that no database connection is held meanwhile.
@AsksAgreements
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE - 1)
public class AskAgreementsInterceptor {

    private final AskAgreements agreements;
    private final AgreementAsTold told;
    private final Instance<FindAgreement> finders;

    public AskAgreementsInterceptor(
            AskAgreements agreements, AgreementAsTold told, @Any Instance<FindAgreement> finders) {
        this.agreements = agreements;
        this.told = told;
        this.finders = finders;
    }

    @AroundInvoke
    Object around(InvocationContext invocation) throws Exception {
        var binding = invocation.getInterceptorBinding(AsksAgreements.class);
        finders.select(binding.by())
                .get()
                .in(Arrays.asList(invocation.getParameters()))
                .ifPresent(id -> told.keep(id, agreements.ask(id)));
        return invocation.proceed();
    }
}
