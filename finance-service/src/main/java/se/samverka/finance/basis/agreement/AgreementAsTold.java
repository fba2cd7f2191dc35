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

/// What agreements has said of the request's agreement, to be compared with what finance knows once that is locked.
@RequestScoped
public class AgreementAsTold {

    /// What agreements answered.
    sealed interface Answer permits Told, Answer.None, Answer.Away {
        /// Agreements knows no such agreement.
        record None() implements Answer {}

        /// Agreements could not be asked, or did not answer.
        record Away() implements Answer {}
    }

    /// How far the agreement has come.
    ///
    /// @param revision of its newest event
    /// @param due whether a party is bound from today, and the event of it is still to come
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
    /// @param mayBeSeen whether the caller may know of what finance knows
    /// @param released the last revision of which somebody has said that nothing is missing without it
    /// @throws RuleBroken 409 `agreement-behind` while finance has not handled the agreement's newest event, for
    ///     those who may see the agreement here or there; 503 where agreements cannot be asked and finance knows of
    ///     nothing that binds
    /// @throws IllegalStateException when agreements was not asked: the operation lacks [AsksAgreements]
    public void requireKnown(UUID id, Optional<Agreement> known, boolean mayBeSeen, LongSupplier released) {
        if (!id.equals(asked)) {
            throw new IllegalStateException("Agreements was not asked about " + id);
        }
        switch (answer) {
            case Answer.None _ -> {}
            case Answer.Away _ -> {
                if (!mayBeSeen || known.filter(one -> one.status().hasBound()).isEmpty()) {
                    throw RuleBroken.unavailable(
                            ProblemCode.AGREEMENTS_UNAVAILABLE,
                            "Finance knows of no such agreement in force, and the service that does does not answer just"
                                    + " now; repeat in a moment");
                }
            }
            case Told(var revision, var due, var readers) -> {
                boolean handled =
                        known.map(Agreement::revision).orElse(0L) >= revision || released.getAsLong() >= revision;
                if ((mayBeSeen || caller.sees(readers)) && (due || !handled)) {
                    throw RuleBroken.notYet(
                            ProblemCode.AGREEMENT_BEHIND,
                            "Finance has not been told of the agreement as it stands yet; repeat in a moment");
                }
            }
        }
    }
}
