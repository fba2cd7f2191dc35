package se.samverka.finance.agreement;

import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.agreement.model.Agreement;
import se.samverka.finance.agreement.model.AgreementDocument.BindingDocument;
import se.samverka.finance.agreement.model.Bindings;
import se.samverka.platform.rule.RuleBroken;

/// What agreements has said of the request's agreement, to be compared with what finance knows once that is locked.
@RequestScoped
public class AgreementAsTold {

    /// What agreements answered.
    sealed interface Answer permits Told, Answer.None, Answer.Away {
        /// Nobody was asked, or agreements does not tell this caller.
        record None() implements Answer {}

        /// Agreements did not answer.
        record Away() implements Answer {}
    }

    /// The agreement as it stands in agreements; what finance does not compare is not read.
    ///
    /// @param version the newest
    /// @param bindings absent where agreements tells of none
    record Told(
            Agreement.@Nullable Status status,
            @Nullable Integer version,
            @Nullable List<BindingDocument> bindings) implements Answer {

        boolean is(Agreement known) {
            return known.status() == status
                    && version != null
                    && known.currentVersion() == version
                    && (bindings == null || Bindings.read(bindings).bindLike(known.bindings()));
        }
    }

    private Answer answer = new Answer.None();

    void keep(Answer told) {
        answer = told;
    }

    /// @param known the agreement as finance knows it, locked
    /// @throws RuleBroken 409 `agreement-behind` while finance has not been told of the agreement as it stands; 503
    ///     where it cannot be asked and finance knows of nothing that binds
    public void requireKnown(Optional<Agreement> known) {
        switch (answer) {
            case Answer.None _ -> {}
            case Answer.Away _ -> {
                if (known.filter(agreement -> agreement.status().hasBound()).isEmpty()) {
                    throw RuleBroken.unavailable(
                            "agreements-unavailable",
                            "Finance knows of no such agreement in force, and the service that does does not answer just"
                                    + " now; repeat in a moment");
                }
            }
            case Told told -> {
                if (known.filter(told::is).isEmpty()) {
                    throw RuleBroken.notYet(
                            "agreement-behind",
                            "Finance has not been told of the agreement as it stands yet; repeat in a moment");
                }
            }
        }
    }
}
