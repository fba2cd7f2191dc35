package se.samverka.finance.basis.agreement.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.AgreementFixture;
import se.samverka.finance.basis.agreement.model.AgreementDocument.ApprovalDocument;
import se.samverka.finance.basis.agreement.model.AgreementDocument.BindingDocument;
import se.samverka.finance.basis.agreement.model.AgreementDocument.CommitmentDocument;
import se.samverka.finance.basis.agreement.model.AgreementDocument.EntryConditionDocument;
import se.samverka.finance.basis.agreement.model.AgreementDocument.NoticeDocument;
import se.samverka.finance.basis.agreement.model.AgreementDocument.VersionDocument;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.terms.Terms;

/// The document of an agreement in force in 2026 to 2028, for tests without JSON. A part that no step gives is
/// absent; parties and payers are bound to every version unless a step gives other bindings.
public final class DocumentFixture {

    public static final UUID ID = new UUID(0, 1);
    public static final LocalDate START = LocalDate.of(2026, 1, 1);
    public static final LocalDate END = LocalDate.of(2028, 12, 31);

    private final List<VersionDocument> versions = new ArrayList<>();
    private Agreement.Status status = Agreement.Status.IN_FORCE;
    private @Nullable String title = "STARK";
    private @Nullable String caseNumber;
    private @Nullable LocalDate validFrom = START;
    private @Nullable LocalDate validTo = END;
    private @Nullable LocalDate dissolvedOn;
    private @Nullable List<EntryConditionDocument> conditions;
    private @Nullable List<ApprovalDocument> approvals;
    private @Nullable List<CommitmentDocument> commitments;
    private @Nullable List<ReachedTarget> reached;
    private @Nullable List<OrganisationNumber> readers;
    private @Nullable List<BindingDocument> bindings;
    private @Nullable List<NoticeDocument> notices;

    public static DocumentFixture of(Terms... terms) {
        var document = new DocumentFixture();
        for (var one : terms) {
            document.from(START, one);
        }
        return document;
    }

    /// The next version.
    public DocumentFixture from(@Nullable LocalDate effectiveFrom, Terms terms, ApprovalDocument... approvedBy) {
        versions.add(new VersionDocument(
                versions.size() + 1, effectiveFrom, terms, approvedBy.length == 0 ? null : List.of(approvedBy)));
        return this;
    }

    public DocumentFixture version(VersionDocument version) {
        versions.add(version);
        return this;
    }

    public DocumentFixture as(Agreement.Status now) {
        status = now;
        return this;
    }

    public DocumentFixture called(@Nullable String name, @Nullable String number) {
        title = name;
        caseNumber = number;
        return this;
    }

    public DocumentFixture during(@Nullable LocalDate first, @Nullable LocalDate last) {
        validFrom = first;
        validTo = last;
        return this;
    }

    public DocumentFixture dissolved(LocalDate on) {
        dissolvedOn = on;
        return this;
    }

    public DocumentFixture waitingFor(EntryConditionDocument... all) {
        conditions = List.of(all);
        return this;
    }

    public DocumentFixture approvedBy(ApprovalDocument... all) {
        approvals = List.of(all);
        return this;
    }

    public DocumentFixture committed(CommitmentDocument... all) {
        commitments = List.of(all);
        return this;
    }

    public DocumentFixture reached(ReachedTarget... all) {
        reached = List.of(all);
        return this;
    }

    public DocumentFixture readBy(OrganisationNumber... all) {
        readers = List.of(all);
        return this;
    }

    public DocumentFixture bound(BindingDocument... all) {
        bindings = List.of(all);
        return this;
    }

    public DocumentFixture noticed(NoticeDocument... all) {
        notices = List.of(all);
        return this;
    }

    public AgreementDocument document() {
        return new AgreementDocument(
                ID,
                1L,
                status,
                title,
                caseNumber,
                validFrom,
                validTo,
                dissolvedOn,
                versions.isEmpty() ? null : versions.size(),
                versions,
                conditions,
                approvals,
                commitments,
                reached,
                readers,
                bindings == null ? AgreementFixture.everybody(versions) : bindings,
                notices,
                START);
    }

    public Agreement agreement() {
        return Agreement.of(document(), Agreement.horizon(START));
    }
}
