package se.samverka.finance.basis.agreement;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.samverka.finance.basis.agreement.model.Agreement;
import se.samverka.finance.basis.agreement.model.AgreementDocument;
import se.samverka.finance.basis.agreement.model.TermsMissing;
import se.samverka.finance.basis.agreement.store.AgreementRepository;
import se.samverka.finance.basis.agreement.store.KeptVersions;
import se.samverka.finance.shared.store.BasisLock;
import se.samverka.platform.value.OrganisationNumber;

/// Finds agreements as they are, as they were known at a time, or locked for computing documents.
@ApplicationScoped
public class LookUpAgreements {

    private final AgreementRepository agreements;
    private final KeptVersions versions;
    private final BasisLock basis;

    public LookUpAgreements(AgreementRepository agreements, KeptVersions versions, BasisLock basis) {
        this.agreements = agreements;
        this.versions = versions;
        this.basis = basis;
    }

    /// Reads what an event carries.
    public AgreementDocument read(String data) throws JsonProcessingException {
        return agreements.read(data);
    }

    public Optional<Agreement> now(UUID id) {
        return agreements.find(id);
    }

    public Optional<Agreement> knownAt(UUID id, Instant time) {
        return agreements.find(id, time);
    }

    /// A revision that has been applied.
    public Optional<Agreement> revision(UUID id, long revision) {
        return agreements.find(id, revision);
    }

    /// The current revision, locked. Until the transaction ends nobody else computes documents of the agreement,
    /// and neither figures nor organisations change.
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Agreement> lock(UUID id) {
        basis.share();
        return agreements.lock(id);
    }

    /// All agreements, always in the same order.
    public List<UUID> ids() {
        return agreements.ids();
    }

    /// The agreements whose clauses name the organisation, in the same order.
    public List<UUID> idsNaming(OrganisationNumber organisation) {
        return agreements.idsNaming(organisation);
    }

    /// The agreements whose splits are pinned to one of the dates, in the same order.
    public List<UUID> idsPinnedTo(Collection<LocalDate> dates) {
        return agreements.idsPinnedTo(dates);
    }

    /// The agreements whose amounts follow one of the series, in the same order.
    public List<UUID> idsFollowing(Collection<String> series) {
        return agreements.idsFollowing(series);
    }

    /// The versions that a document names by hash and whose terms finance has never read.
    public List<TermsMissing.Named> missing(AgreementDocument document) {
        return versions.missing(document);
    }

    /// Stores the versions that a document carries in full.
    @Transactional(Transactional.TxType.MANDATORY)
    public void keepVersions(UUID id, long revision, String document) {
        versions.keep(id, revision, document);
    }

    /// Stores the terms of a version that was missing.
    ///
    /// @param terms as JSON text, unchanged from agreements-service
    @Transactional(Transactional.TxType.MANDATORY)
    public void keepTerms(UUID id, int version, String terms) {
        versions.keep(id, version, terms);
    }

    /// The current titles of those of the agreements that exist.
    public Map<UUID, String> titles(Collection<UUID> ids) {
        return agreements.titles(ids);
    }

    /// The agreements whose splits use the latest published figures, in the same order.
    public List<UUID> idsOfLatest() {
        return agreements.idsOfLatest();
    }
}
