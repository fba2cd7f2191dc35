package se.samverka.agreements.commitment;

import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.commitment.AgreedShares.Agreed;
import se.samverka.platform.rule.RuleBroken;

/// What each payer of the request's agreement has agreed to pay. A refusal is kept as well, because a repeated request
/// gets its first answer whatever finance answers now.
@RequestScoped
class SharesAsTold {

    /// What there was to learn.
    sealed interface Answer {
        /// The shares.
        record Told(Agreed agreed) implements Answer {}

        /// Every payer must confirm the commitment, so finance was not asked.
        record NotNeeded() implements Answer {}

        /// The shares could not be computed.
        record Refused(RuleBroken why) implements Answer {}
    }

    private @Nullable UUID asked;
    private Answer answer = new Answer.NotNeeded();

    void keep(UUID agreementId, Answer told) {
        asked = agreementId;
        answer = told;
    }

    /// @return null for a commitment that every payer must confirm
    /// @throws RuleBroken 404 for what the caller may not see, 503 while finance is unavailable and needed, 409
    ///     when the terms cannot be divided
    /// @throws IllegalStateException when the operation lacks [AsksFinance]
    @Nullable
    Agreed of(UUID agreementId) {
        if (!agreementId.equals(asked)) {
            throw new IllegalStateException(
                    "No @AsksFinance on the operation: the shares are not known of agreement " + agreementId);
        }
        return switch (answer) {
            case Answer.Told(var agreed) -> agreed;
            case Answer.NotNeeded _ -> null;
            case Answer.Refused(var why) -> throw why;
        };
    }
}
