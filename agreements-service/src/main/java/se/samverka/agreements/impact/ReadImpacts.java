package se.samverka.agreements.impact;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.UnauthorizedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import java.time.LocalDate;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Pattern;
import se.samverka.agreements.agreement.AgreementAccess;
import se.samverka.agreements.agreement.Amend;
import se.samverka.agreements.agreement.ForeseenImpacts;
import se.samverka.agreements.agreement.store.Agreements;
import se.samverka.agreements.impact.FinancePreview.Question;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.security.Caller;
import se.samverka.platform.value.Sha256;
import se.samverka.platform.web.Tagged;

/// The impacts of an open amendment, and whether they are still what somebody has read.
@ApplicationScoped
public class ReadImpacts implements ForeseenImpacts {

    /// As the service gives it, or as the gateway does with a compressed answer. In a body the gateway does not
    /// undo what it has added, as it does in a request's preconditions.
    private static final Pattern TAG = Pattern.compile("\"?(i[A-Za-z0-9_-]{43})(?:-gzip)?\"?");

    private final Agreements agreements;
    private final AgreementAccess access;
    private final Finance finance;
    private final Caller caller;

    ReadImpacts(Agreements agreements, AgreementAccess access, Finance finance, Caller caller) {
        this.agreements = agreements;
        this.access = access;
        this.finance = finance;
        this.caller = caller;
    }

    /// Impacts, and the state of the amendment that they were computed of.
    private record Computed(Tagged<Impacts> impacts, State state) {}

    /// An amendment that can still become the next version.
    private record Open(State state, int baseVersion, LocalDate effectiveFrom, String terms) {}

    /// The entity tag is made of finance's digest of all that it has computed and of the amendment's state: the
    /// same for every party, although each sees its own documents alone, so that what one party has decided on can
    /// be compared when another decides.
    ///
    /// @throws RuleBroken 404 for what the caller may not see; 409 when the amendment can have no effect any
    ///     more or its terms cannot be divided; 503 while finance is away or has not been told of the agreement
    ///     yet
    public Tagged<Impacts> run(UUID agreementId, UUID amendmentId) {
        return compute(agreementId, amendmentId).impacts();
    }

    private Computed compute(UUID agreementId, UUID amendmentId) {
        var open = QuarkusTransaction.requiringNew().call(() -> open(agreementId, amendmentId));
        var bearer = caller.bearer().orElseThrow(UnauthorizedException::new);
        var answer = finance.preview(
                bearer, new Question(agreementId, open.baseVersion(), open.effectiveFrom(), open.terms()));
        var impacts = new Impacts(agreementId, amendmentId, open.baseVersion(), open.effectiveFrom(), answer.years());
        return new Computed(new Tagged<>(impacts, tag(amendmentId, answer.digest(), open.state())), open.state());
    }

    @Override
    public Foreseen require(UUID agreementId, UUID amendmentId, String tag) {
        var read = TAG.matcher(tag);
        if (!read.matches()) {
            throw RuleBroken.invalid(tagMalformed());
        }
        var now = compute(agreementId, amendmentId);
        var value = now.impacts().tag().getValue();
        if (!read.group(1).equals(value)) {
            throw ForeseenImpacts.moved();
        }
        return new Foreseen(value, now.state());
    }

    private Open open(UUID agreementId, UUID amendmentId) {
        var agreement = access.visible(agreementId);
        var amendment = agreements
                .amendment(agreementId, amendmentId)
                .orElseThrow(() -> RuleBroken.notFound("amendment of this agreement"));
        Amend.requireOpen(agreement, amendment);
        var base = agreements.version(agreementId, amendment.baseVersion).orElseThrow();
        return new Open(
                State.of(agreement, amendment, base), amendment.baseVersion, amendment.effectiveFrom, amendment.terms);
    }

    private static EntityTag tag(UUID amendmentId, String computed, State state) {
        var text = String.join(
                " ",
                computed,
                amendmentId.toString(),
                String.valueOf(state.amendmentEdition()),
                String.valueOf(state.agreementVersion()),
                String.valueOf(state.baseCorrections()));
        return new EntityTag("i" + Base64.getUrlEncoder().withoutPadding().encodeToString(Sha256.of(text)));
    }

    /// A text that is no tag of impacts.
    private static Violation tagMalformed() {
        return new Violation(
                "/impactsTag",
                ProblemCode.VALUE_MALFORMED,
                "impactsTag is the ETag of the amendment's impacts, as /impacts answers it");
    }
}
