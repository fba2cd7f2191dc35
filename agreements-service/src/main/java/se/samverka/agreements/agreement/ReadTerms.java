package se.samverka.agreements.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import se.samverka.agreements.agreement.model.PartyTimes;
import se.samverka.agreements.agreement.store.AgreementEntity;
import se.samverka.agreements.agreement.store.AmendmentEntity;
import se.samverka.agreements.agreement.store.VersionEntity;
import se.samverka.agreements.agreement.store.Versions;
import se.samverka.terms.Terms;

/// The terms of versions and amendments. Each text is parsed once in a transaction, however often it is read.
@ApplicationScoped
public class ReadTerms {

    private final Versions versions;
    private final WrittenTerms writtenTerms;

    ReadTerms(Versions versions, WrittenTerms writtenTerms) {
        this.versions = versions;
        this.writtenTerms = writtenTerms;
    }

    public Terms of(VersionEntity version) {
        return version.terms(writtenTerms::read);
    }

    public Terms of(AmendmentEntity amendment) {
        return amendment.terms(writtenTerms::read);
    }

    /// Those of the version with the highest number.
    public Terms current(AgreementEntity agreement) {
        return of(versions.one(agreement.id, agreement.version).orElseThrow());
    }

    /// Those that the parties decided on first.
    Terms first(UUID agreementId) {
        return of(versions.one(agreementId, 1).orElseThrow());
    }

    /// All versions, by number.
    public List<PartyTimes.Version> versions(UUID agreementId) {
        return versions.of(agreementId).stream()
                .map(version -> new PartyTimes.Version(version.effectiveFrom, of(version)))
                .toList();
    }
}
