package se.samverka.finance.basis.agreement.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.basis.agreement.model.AgreementDocument.AmountDocument;
import se.samverka.finance.basis.agreement.model.AgreementDocument.CommitmentDocument;
import se.samverka.finance.basis.agreement.model.AgreementDocument.EntryConditionDocument;
import se.samverka.finance.basis.agreement.model.AgreementDocument.NoticeDocument;
import se.samverka.finance.basis.agreement.model.AgreementDocument.VersionDocument;
import se.samverka.platform.value.OrganisationNumber;

/// An agreement as finance sees it.
///
/// @param revision one higher for each change of the document, of whatever kind
/// @param currentVersion the number of the latest version of the terms
/// @param history its period ends on the day of a dissolution
/// @param commitments what is still owed after a dissolution; empty without one
/// @param parties of every version, also of terms that cannot be read
/// @param readers who may see the agreement: present and former parties may see what they were invoiced for and
///     what prevents a calculation; those whom an open amendment would bring in may see what they would owe
/// @param reached what external funders have given towards goals
/// @param decisions the approvals that the versions rest on
/// @param bindings who is bound to which versions
/// @param inForceSince the day on which it became binding on its parties; null while it is not in force
public record Agreement(
        UUID id,
        long revision,
        Status status,
        String title,
        int currentVersion,
        TermsHistory history,
        Set<OrganisationNumber> parties,
        Set<OrganisationNumber> readers,
        List<EntryCondition> conditions,
        List<SurvivingCommitment> commitments,
        List<ReachedTarget> reached,
        Decisions decisions,
        Bindings bindings,
        @Nullable LocalDate inForceSince) {

    /// The agreement's lifecycle (domain rule 11).
    public enum Status {
        DRAFT,
        PROPOSED,
        IN_FORCE,
        EXPIRED,
        DISSOLVED,
        REJECTED,
        WITHDRAWN;

        /// Whether the agreement is or has been binding, so that its amounts are owed.
        public boolean hasBound() {
            return this == IN_FORCE || this == EXPIRED || this == DISSOLVED;
        }
    }

    /// What a party must decide before the agreement binds, and whether it has.
    public record EntryCondition(
            int index, @Nullable OrganisationNumber party, String decidingBody, String requirement, boolean met) {}

    /// How many years after the present one an agreement without a last day is computed for.
    private static final int YEARS_FORESEEN = 3;

    /// The last day for which an agreement without an end date is computed. It moves on with the calendar.
    public static LocalDate horizon(LocalDate today) {
        return LocalDate.of(today.getYear() + YEARS_FORESEEN, 12, 31);
    }

    /// @param horizon the last day computed for an agreement without an end date ([#horizon])
    /// @throws IllegalArgumentException when the document lacks a required field
    public static Agreement of(AgreementDocument document, LocalDate horizon) {
        var id = document.id();
        var revision = document.revision();
        var status = document.status();
        if (id == null || revision == null || status == null) {
            throw new IllegalArgumentException("An agreement has id, revision and status");
        }
        var history = history(document, horizon);
        var last =
                history.versions().isEmpty() ? 0 : history.versions().getLast().number();
        var parties = parties(history);
        return new Agreement(
                id,
                revision,
                status,
                Objects.requireNonNullElse(document.title(), ""),
                Objects.requireNonNullElse(document.version(), last),
                history,
                parties,
                // Older events have no `readers`.
                document.readers() == null ? parties : Set.copyOf(document.readers()),
                conditions(document),
                commitments(document),
                List.copyOf(Objects.requireNonNullElse(document.externalFunding(), List.<ReachedTarget>of())),
                Decisions.of(document),
                Bindings.of(document),
                document.inForceSince());
    }

    /// The agreement as it would be if these terms became its next version. Its period is that of the newest terms,
    /// unless a dissolution ends it earlier.
    ///
    /// @param effectiveFrom the first day that the terms govern
    public Agreement amended(LocalDate effectiveFrom, LocalDate validFrom, LocalDate validTo, Terms terms) {
        var next = new TermsVersion(currentVersion + 1, effectiveFrom, new Reading.Sound(terms));
        var versions = new ArrayList<>(history.versions());
        versions.add(next);
        var end = endsEarly() && history.validTo().isBefore(validTo) ? history.validTo() : validTo;
        var amended = new TermsHistory(validFrom, end, versions, history.lastDays());
        var broughtIn = new TreeSet<>(terms.parties());
        history.versions()
                .forEach(version -> broughtIn.removeAll(version.reading().parties()));
        return new Agreement(
                id,
                revision,
                status,
                title,
                next.number(),
                amended,
                parties(amended),
                readers,
                conditions,
                commitments,
                reached,
                decisions,
                bindings.amended(next.number(), broughtIn),
                inForceSince);
    }

    /// Whether the agreement ends earlier than its newest terms say.
    private boolean endsEarly() {
        return !history.versions().isEmpty()
                && history.versions().getLast().reading() instanceof Reading.Sound(var newest)
                && newest.validTo() != null
                && history.validTo().isBefore(newest.validTo());
    }

    /// Whether another revision owes the same: same terms, same state, same parties.
    public boolean owesLike(Agreement other) {
        return status == other.status
                && currentVersion == other.currentVersion
                && history.equals(other.history)
                && commitments.equals(other.commitments)
                && bindings.equals(other.bindings);
    }

    /// Every payee that a clause of any version names.
    public Set<OrganisationNumber> payees() {
        return Stream.concat(
                        clauses()
                                .filter(clause -> clause.kind().isReceivable())
                                .map(FundingClause::payee)
                                .filter(Objects::nonNull),
                        commitments.stream().map(SurvivingCommitment::payee))
                .collect(Collectors.toSet());
    }

    /// What must be looked up before the agreement can be divided and written on documents.
    public Needs needs() {
        return Needs.of(clauses()).and(commitments.stream().flatMap(SurvivingCommitment::organisations));
    }

    /// Every year for which something may be owed.
    public Set<Integer> years() {
        var years = new TreeSet<Integer>();
        history.years().forEach(years::add);
        commitments.forEach(commitment -> commitment.amounts().forEach(amount -> years.add(amount.year())));
        return years;
    }

    /// The last day of the year to which the agreement applies. After a dissolution, the last terms apply to what
    /// survives it.
    public Optional<LocalDate> lastDayIn(int year) {
        return history.lastDayIn(year)
                .or(() -> Optional.of(history.validTo()).filter(end -> end.getYear() < year && years().contains(year)));
    }

    /// Every clause of every version that can be read.
    public Stream<FundingClause> clauses() {
        return history.versions().stream().flatMap(version -> switch (version.reading()) {
            case Reading.Sound(var terms) -> terms.clauses().stream();
            case Reading.Unsound _ -> Stream.empty();
        });
    }

    private static TermsHistory history(AgreementDocument document, LocalDate horizon) {
        var from = document.validFrom();
        var to = lastDay(document, horizon);
        var versions = new ArrayList<TermsVersion>();
        for (VersionDocument version : Objects.requireNonNullElse(document.versions(), List.<VersionDocument>of())) {
            var number = version.version();
            var terms = version.terms();
            var effective = version.effectiveFrom() == null ? from : version.effectiveFrom();
            if (number != null && terms != null && effective != null) {
                versions.add(new TermsVersion(number, effective, Reading.of(terms)));
            }
        }
        return from == null ? TermsHistory.never(versions) : new TermsHistory(from, to, versions, lastDays(document));
    }

    private static Map<OrganisationNumber, LocalDate> lastDays(AgreementDocument document) {
        var lastDays = new HashMap<OrganisationNumber, LocalDate>();
        for (var notice : Objects.requireNonNullElse(document.notices(), List.<NoticeDocument>of())) {
            var party = notice.party();
            var endsOn = notice.endsOn();
            if (party != null && endsOn != null) {
                lastDays.put(party, endsOn);
            }
        }
        return lastDays;
    }

    private static LocalDate lastDay(AgreementDocument document, LocalDate horizon) {
        var to = Objects.requireNonNullElse(document.validTo(), horizon);
        var dissolvedOn = document.dissolvedOn();
        return dissolvedOn == null || to.isBefore(dissolvedOn) ? to : dissolvedOn;
    }

    private static List<SurvivingCommitment> commitments(AgreementDocument document) {
        return Objects.requireNonNullElse(document.commitments(), List.<CommitmentDocument>of()).stream()
                .filter(CommitmentDocument::survives)
                .map(c -> new SurvivingCommitment(
                        c.id(),
                        c.title(),
                        c.payee(),
                        c.amounts().stream()
                                .filter(AmountDocument::isOwed)
                                .map(a -> new SurvivingCommitment.Amount(a.payer(), a.year(), a.amount()))
                                .toList()))
                .toList();
    }

    private static Set<OrganisationNumber> parties(TermsHistory history) {
        var parties = new TreeSet<OrganisationNumber>();
        for (var version : history.versions()) {
            parties.addAll(version.reading().parties());
        }
        return parties;
    }

    private static List<EntryCondition> conditions(AgreementDocument document) {
        var written = Objects.requireNonNullElse(document.entryConditions(), List.<EntryConditionDocument>of());
        var conditions = new ArrayList<EntryCondition>();
        for (int i = 0; i < written.size(); i++) {
            var one = written.get(i);
            conditions.add(new EntryCondition(
                    Objects.requireNonNullElse(one.index(), i),
                    one.party(),
                    Objects.requireNonNullElse(one.decidingBody(), ""),
                    Objects.requireNonNullElse(one.requirement(), ""),
                    Boolean.TRUE.equals(one.met())));
        }
        conditions.sort(Comparator.comparingInt(EntryCondition::index));
        return conditions;
    }

    /// The largest number of instalments into which a clause of any version divides what the payee is owed; 0 for
    /// none.
    public int instalmentsOf(OrganisationNumber payee) {
        return clauses()
                .filter(clause -> payee.equals(clause.payee()))
                .mapToInt(clause -> clause.instalments().size())
                .max()
                .orElse(0);
    }

    /// The payment terms in force on a day, for one instalment of what the payee is owed. The earliest due date is
    /// the latest one that a clause names for the instalment.
    ///
    /// @param instalment from 1; 0 for a year that is requisitioned as a whole
    public PaymentTerms paymentTermsOn(LocalDate day, OrganisationNumber payee, int instalment) {
        var terms = paymentTermsOn(day);
        return history.governing(day).stream()
                .flatMap(version -> switch (version.reading()) {
                    case Reading.Sound(var sound) -> sound.clauses().stream();
                    case Reading.Unsound _ -> Stream.<FundingClause>empty();
                })
                .filter(clause -> payee.equals(clause.payee())
                        && instalment > 0
                        && instalment <= clause.instalments().size())
                .map(clause -> clause.instalments().get(instalment - 1).earliestDue())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .map(due -> new PaymentTerms(terms.netDays(), due))
                .orElse(terms);
    }

    /// The payment terms in force on a day of the period; the default terms outside it.
    public PaymentTerms paymentTermsOn(LocalDate day) {
        return history.governing(day)
                .map(version -> switch (version.reading()) {
                    case Reading.Sound(var terms) -> terms.paymentTerms();
                    case Reading.Unsound _ -> PaymentTerms.DEFAULT;
                })
                .orElse(PaymentTerms.DEFAULT);
    }
}
