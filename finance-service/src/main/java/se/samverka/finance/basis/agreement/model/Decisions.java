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

/// The approvals that the versions of an agreement rest on. Nothing is computed from them; they make it possible to
/// trace an amount to its decisions.
///
/// @param caseNumber the agreement's (domain: diarienummer)
public record Decisions(@Nullable String caseNumber, Map<Integer, List<Approval>> byVersion) {

    private static final String APPROVED = "APPROVED";

    public Decisions {
        byVersion = Map.copyOf(byVersion);
    }

    /// A party's approval.
    ///
    /// @param reference the reference of the decision itself, such as a § of minutes
    /// @param legalForceOn only of decisions under the Local Government Act, where it is known
    /// @param bindingFrom the first day on which it meets the party's entry condition, where that is known
    public record Approval(
            OrganisationNumber party,
            LocalDate decidedOn,
            @Nullable String decidingBody,
            @Nullable String reference,
            @Nullable LocalDate legalForceOn,
            @Nullable LocalDate bindingFrom) {}

    /// The approvals of a version in the order they were recorded; empty where none are known.
    public List<Approval> of(int version) {
        return byVersion.getOrDefault(version, List.of());
    }

    /// Every party that has approved a version.
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
