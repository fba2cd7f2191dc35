package se.samverka.agreements.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.agreement.store.AgreementEntity;
import se.samverka.agreements.agreement.store.Agreements;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.security.Caller;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.terms.Terms.PartyRole;

/// Who may see and change an agreement. A caller sees the agreements that its organisation is or was party to, or
/// that an open amendment names it in, and changes those that it is party to. `platform:admin` sees and changes
/// all.
@ApplicationScoped
public class AgreementAccess {

    /// The scope for services that follow agreements. It reads the versions and the revision of every agreement,
    /// and nothing else.
    public static final String VERSIONS = "agreements:versions";

    private final Agreements agreements;
    private final ReadPartyTimes partyTimes;
    private final ReadTerms readTerms;
    private final Caller caller;
    private final BusinessTime time;

    AgreementAccess(
            Agreements agreements, ReadPartyTimes partyTimes, ReadTerms readTerms, Caller caller, BusinessTime time) {
        this.agreements = agreements;
        this.partyTimes = partyTimes;
        this.readTerms = readTerms;
        this.caller = caller;
        this.time = time;
    }

    /// The organisation whose agreements the caller may see; null for all.
    ///
    /// @throws RuleBroken 403 for a caller that acts for nobody
    public @Nullable OrganisationNumber visibleTo() {
        if (caller.isAdmin()) {
            return null;
        }
        return caller.organisation()
                .orElseThrow(() -> new RuleBroken(
                        RuleBroken.Kind.FORBIDDEN,
                        ProblemCode.ORGANISATION_CLAIM_MISSING,
                        "The token names no organisation (claim organisation_number), so it can see no agreement"));
    }

    /// @throws RuleBroken 404 when there is none, or none that the caller may see
    public AgreementEntity visible(UUID id) {
        return check(agreements.findById(id));
    }

    /// As [#visible], for the versions only.
    public AgreementEntity versionsVisible(UUID id) {
        return caller.has(VERSIONS)
                ? Optional.ofNullable(agreements.findById(id)).orElseThrow(() -> RuleBroken.notFound("agreement"))
                : visible(id);
    }

    /// As [#visible], for a change: locked until the transaction ends. An organisation that has left still reads
    /// the agreement but may not change it. When the agreement has ended, the parties of its last day may. An
    /// organisation that only an open amendment names may decide on that amendment, and nothing else.
    ///
    /// @throws RuleBroken 403 for an organisation that is party to it neither today nor on a later day
    public AgreementEntity locked(UUID id) {
        var agreement = lockedForOwnWord(id);
        var acting = visibleTo();
        if (acting != null) {
            requireParty(acting, agreement);
        }
        return agreement;
    }

    /// As [#locked], for a decision or an opt-out of the caller's own organisation. An organisation that has left
    /// may make these too.
    public AgreementEntity lockedForOwnWord(UUID id) {
        return check(agreements.locked(id).orElse(null));
    }

    private void requireParty(OrganisationNumber acting, AgreementEntity agreement) {
        var today = time.today();
        var day = today.isAfter(agreement.lastDay()) ? agreement.lastDay() : today;
        if (partyTimes.of(agreement.id).firstDayIn(acting, day).isEmpty()) {
            throw noLongerParty(acting);
        }
    }

    RuleBroken noLongerParty(OrganisationNumber party) {
        return new RuleBroken(
                RuleBroken.Kind.FORBIDDEN,
                ProblemCode.NO_LONGER_PARTY,
                party + " is not party to the agreement today or later: it may read the agreement, and not change it");
    }

    /// @throws RuleBroken 403 when the caller acts for another than that organisation and is no administrator
    public void requireActsFor(OrganisationNumber party) {
        if (!caller.isAdmin() && !caller.actsFor(party)) {
            throw new RuleBroken(
                    RuleBroken.Kind.FORBIDDEN,
                    ProblemCode.NOT_YOUR_DECISION,
                    "Only " + party + " itself records its decision");
        }
    }

    /// For what is written on behalf of all parties.
    ///
    /// @param does as `proposes a correction`
    /// @throws RuleBroken 403 for anybody else
    public void requireCoordinator(AgreementEntity agreement, String does) {
        if (!isCoordinator(agreement)) {
            throw new RuleBroken(
                    RuleBroken.Kind.FORBIDDEN,
                    ProblemCode.NOT_THE_COORDINATOR,
                    "Only the agreement's coordinator, or an administrator, " + does);
        }
    }

    /// Whether the caller acts for a coordinator of the agreement's present terms, or is an administrator.
    public boolean isCoordinator(AgreementEntity agreement) {
        return caller.isAdmin()
                || readTerms.current(agreement).parties().stream()
                        .filter(party -> party.roles().contains(PartyRole.COORDINATOR))
                        .anyMatch(party -> caller.actsFor(party.organisationNumber()));
    }

    /// For withdrawing what one organisation has proposed.
    ///
    /// @param proposer null when an administrator proposed it
    /// @param code of the refusal, as `not-your-amendment`
    /// @throws RuleBroken 403 for anybody else
    public void requireOwn(@Nullable OrganisationNumber proposer, ProblemCode code) {
        if (!caller.isAdmin() && (proposer == null || !caller.actsFor(proposer))) {
            throw new RuleBroken(
                    RuleBroken.Kind.FORBIDDEN,
                    code,
                    "Only the organisation that proposed it, or an administrator, withdraws it");
        }
    }

    /// Empty when there is none, or none that the caller may see.
    Optional<AgreementEntity> find(UUID id) {
        return visible(agreements.findById(id));
    }

    private AgreementEntity check(@Nullable AgreementEntity agreement) {
        return visible(agreement).orElseThrow(() -> RuleBroken.notFound("agreement"));
    }

    private Optional<AgreementEntity> visible(@Nullable AgreementEntity agreement) {
        var visibleTo = visibleTo();
        return Optional.ofNullable(agreement)
                .filter(found ->
                        visibleTo == null || agreements.readers(found.id).contains(visibleTo));
    }
}
