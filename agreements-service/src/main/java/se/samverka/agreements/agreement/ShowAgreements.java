package se.samverka.agreements.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import se.samverka.agreements.agreement.model.AgreementFilter;
import se.samverka.agreements.agreement.model.Warning;
import se.samverka.agreements.agreement.store.AgreementFinder;
import se.samverka.agreements.agreement.store.AgreementWords;
import se.samverka.agreements.agreement.store.Agreements;
import se.samverka.agreements.agreement.store.Approvals;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.web.EntityTags;
import se.samverka.platform.web.Page;
import se.samverka.platform.web.PageQuery;
import se.samverka.platform.web.Tagged;
import se.samverka.search.SearchQuery;

/// Shows agreements as they are, as they are valid on a day, and as they were known at a time (domain rule 12).
@ApplicationScoped
public class ShowAgreements {

    private final Agreements agreements;
    private final Approvals approvals;
    private final AgreementFinder finder;
    private final AgreementAccess access;
    private final AgreementDocuments documents;
    private final ReadAsOf readAsOf;
    private final WrittenTerms writtenTerms;
    private final BusinessTime time;

    ShowAgreements(
            Agreements agreements,
            Approvals approvals,
            AgreementFinder finder,
            AgreementAccess access,
            AgreementDocuments documents,
            ReadAsOf readAsOf,
            WrittenTerms writtenTerms,
            BusinessTime time) {
        this.agreements = agreements;
        this.approvals = approvals;
        this.finder = finder;
        this.access = access;
        this.documents = documents;
        this.readAsOf = readAsOf;
        this.writtenTerms = writtenTerms;
        this.time = time;
    }

    /// @throws RuleBroken 404 when it was not recorded by then, or no version of it applies on the day
    public Tagged<AgreementDocument> one(UUID id, AsOf asOf) {
        var agreement = access.visible(id);
        var state = readAsOf.state(agreement, asOf);
        var version = readAsOf.version(agreement, asOf);
        var document = new AgreementDocument(
                agreement.id,
                state.status(),
                version.number(),
                state.revision(),
                state.inForceSince(),
                state.dissolvedOn(),
                agreement.createdAt,
                readAsOf.bindings(id, asOf),
                readAsOf.notices(id, asOf),
                state.warnings().stream().map(Warning::of).toList(),
                writtenTerms.read(version.text()),
                null);
        return new Tagged<>(
                document,
                asOf.isNow()
                        ? AgreementTags.of(state.edition(), document)
                        : AgreementTags.asOf(state.edition(), document));
    }

    /// The agreements that the caller may see: newest first, or by relevance when the filter searches.
    ///
    /// @throws RuleBroken 400 for a search that cannot be answered
    @Transactional
    public Page<AgreementDocument> page(AgreementFilter filter, PageQuery page) {
        var words = filter.q() == null ? null : SearchQuery.of(filter.q());
        var found = finder.page(filter, words, access.visibleTo(), page);
        var shown = documents.of(found.items());
        return new Page<>(
                words == null
                        ? shown
                        : shown.stream()
                                .map(agreement ->
                                        agreement.found(words.highlights(AgreementWords.fields(agreement.terms()))))
                                .toList(),
                found.total(),
                found.truncated());
    }

    /// The agreement's revision, for a service that follows it by events and asks whether it has seen them all.
    ///
    /// @throws RuleBroken 404 when there is no such agreement
    public Tagged<AgreementRevision> revision(UUID id) {
        var agreement = agreements.findByIdOptional(id).orElseThrow(() -> RuleBroken.notFound("agreement"));
        var today = time.today();
        boolean due = approvals.of(id).stream().anyMatch(decision -> decision.isToCount(today));
        var readers = agreements.readers(id);
        return new Tagged<>(
                new AgreementRevision(id, agreement.revision, due, List.copyOf(readers)),
                EntityTags.of("r", agreement.revision, due + " " + readers));
    }
}
