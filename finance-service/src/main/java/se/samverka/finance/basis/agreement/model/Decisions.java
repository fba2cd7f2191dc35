package se.samverka.finance.basis.agreement.model;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.basis.agreement.model.AgreementDocument.ApprovalDocument;
import se.samverka.finance.basis.agreement.model.AgreementDocument.VersionDocument;
import se.samverka.platform.value.OrganisationNumber;

/// By whose decisions the versions of an agreement count. Nothing is computed of them: they are what an amount
/// can be traced back to.
///
/// @param caseNumber the agreement's (domain: diarienummer)
public record Decisions(@Nullable String caseNumber, Map<Integer, List<Approval>> byVersion) {

    private static final String APPROVED = "APPROVED";

    public Decisions {
        byVersion = Map.copyOf(byVersion);
    }

    /// A party's yes.
    ///
    /// @param reference the decision's own, a § of minutes
    /// @param legalForceOn only of decisions under the Local Government Act, where it is known
    /// @param bindingFrom the first day on which it meets what the party must decide, where that is known
    public record Approval(
            OrganisationNumber party,
            LocalDate decidedOn,
            @Nullable String decidingBody,
            @Nullable String reference,
            @Nullable LocalDate legalForceOn,
            @Nullable LocalDate bindingFrom) {}

    /// Those that a version counts by, as they were recorded; none where nothing is told of them.
    public List<Approval> of(int version) {
        return byVersion.getOrDefault(version, List.of());
    }

    /// Everybody that has decided.
    public Stream<OrganisationNumber> parties() {
        return byVersion.values().stream().flatMap(List::stream).map(Approval::party);
    }

    static Decisions of(AgreementDocument document) {
        var byVersion = new HashMap<Integer, List<Approval>>();
        byVersion.put(1, approvals(document.approvals()));
        for (VersionDocument version : Objects.requireNonNullElse(document.versions(), List.<VersionDocument>of())) {
            var number = version.version();
            if (number != null && version.approvals() != null) {
                byVersion.put(number, approvals(version.approvals()));
            }
        }
        return new Decisions(document.caseNumber(), byVersion);
    }

    private static List<Approval> approvals(@Nullable List<ApprovalDocument> written) {
        return Objects.requireNonNullElse(written, List.<ApprovalDocument>of()).stream()
                .filter(one -> APPROVED.equals(one.outcome()) && one.party() != null && one.decidedOn() != null)
                .map(one -> new Approval(
                        Objects.requireNonNull(one.party()),
                        Objects.requireNonNull(one.decidedOn()),
                        one.decidingBody(),
                        one.reference(),
                        one.legalForceOn(),
                        one.bindingFrom()))
                .toList();
    }
}
