package se.samverka.agreements.commitment;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Arrays;
import java.util.UUID;
import se.samverka.agreements.agreement.model.Commitment;

/// Asks before the request's transaction begins, which would hold a database connection meanwhile.
@AsksFinance
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE - 1)
public class AskFinanceInterceptor {

    private final AskFinance finance;
    private final SharesAsTold told;

    public AskFinanceInterceptor(AskFinance finance, SharesAsTold told) {
        this.finance = finance;
        this.told = told;
    }

    @AroundInvoke
    Object around(InvocationContext invocation) throws Exception {
        var parameters = Arrays.asList(invocation.getParameters());
        // A request without a body is refused later, with its place.
        for (var commitment : parameters) {
            if (commitment instanceof Commitment given) {
                var id = (UUID) parameters.getFirst();
                told.keep(id, finance.ask(id, given));
            }
        }
        return invocation.proceed();
    }
}
