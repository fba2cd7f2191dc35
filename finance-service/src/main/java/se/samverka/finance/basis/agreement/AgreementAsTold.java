package se.samverka.finance.basis.agreement;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import se.samverka.contracts.ProblemCode;
import se.samverka.finance.basis.agreement.model.Agreement;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.security.Caller;
import se.samverka.platform.value.OrganisationNumber;

/// Compares what agreements-service answered about the request's agreement with what finance knows under its lock.
@RequestScoped
public class AgreementAsTold {

    /// What agreements answered.
    sealed interface Answer permits Told, Answer.None, Answer.Away {
        /// Agreements-service knows no such agreement.
        record None() implements Answer {}

        /// Agreements-service could not be asked, or did not answer.
        record Away() implements Answer {}
    }

    /// The agreement's current state in agreements-service.
    ///
    /// @param revision of its newest event
    /// @param due whether a party becomes bound today and the event about it is still to come
    /// @param readers who may see it
    record Told(
            @JsonProperty(required = true) long revision,
            @JsonProperty(required = true) boolean due,
            @JsonProperty(required = true) List<OrganisationNumber> readers)
            implements Answer {}

    private final Caller caller;
    private @Nullable UUID asked;
    private Answer answer = new Answer.Away();

    AgreementAsTold(Caller caller) {
        this.caller = caller;
    }

    void keep(UUID agreementId, Answer told) {
        asked = agreementId;
        answer = told;
    }

    /// @param known the agreement as finance knows it, locked
    /// @param mayBeSeen whether the caller may see the agreement as finance knows it
    /// @param released the highest revision whose quarantine has been released: nothing is missing without its
    ///     event
    /// @throws RuleBroken 409 `agreement-behind` while finance has not handled the agreement's newest event, for
    ///     callers who may see the agreement in either service; 503 when agreements-service cannot be asked and
    ///     finance knows of no agreement that binds
    /// @throws IllegalStateException when agreements-service was not asked: the operation lacks [AsksAgreements]
    public void requireKnown(UUID id, Optional<Agreement> known, boolean mayBeSeen, LongSupplier released) {
        if (!id.equals(asked)) {
            throw new IllegalStateException("Agreements-service was not asked about " + id);
        }
        switch (answer) {
            case Answer.None _ -> {}
            case Answer.Away _ -> {
                if (!mayBeSeen || known.filter(one -> one.status().hasBound()).isEmpty()) {
                    throw RuleBroken.unavailable(
                            ProblemCode.AGREEMENTS_UNAVAILABLE,
                            "Finance knows of no such agreement in force, and agreements-service does not answer at the"
                                    + " moment; try again shortly");
                }
            }
            case Told(var revision, var due, var readers) -> {
                boolean handled =
                        known.map(Agreement::revision).orElse(0L) >= revision || released.getAsLong() >= revision;
                if ((mayBeSeen || caller.sees(readers)) && (due || !handled)) {
                    throw RuleBroken.notYet(
                            ProblemCode.AGREEMENT_BEHIND,
                            "Finance has not yet received the latest revision of the agreement; try again shortly");
                }
            }
        }
    }
}
