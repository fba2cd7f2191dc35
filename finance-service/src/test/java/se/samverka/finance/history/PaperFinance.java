package se.samverka.finance.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.samverka.finance.Figures;
import se.samverka.finance.basis.agreement.model.Agreement;
import se.samverka.finance.basis.agreement.model.AgreementDocument;
import se.samverka.finance.basis.population.model.PopulationFigure;
import se.samverka.finance.basis.population.model.PopulationFigures;
import se.samverka.finance.books.credit.model.CreditRequest;
import se.samverka.finance.books.draft.model.Draft;
import se.samverka.finance.books.draft.model.DraftChanges;
import se.samverka.finance.books.draft.model.IssuedLine;
import se.samverka.finance.books.draft.model.IssuedLines;
import se.samverka.finance.books.draft.model.WantedDrafts;
import se.samverka.finance.books.invoice.model.DocumentKind;
import se.samverka.finance.books.invoice.model.Invoice;
import se.samverka.finance.books.invoice.model.InvoiceNumber;
import se.samverka.finance.books.invoice.model.ManualCredit;
import se.samverka.finance.claim.allocation.model.Basis;
import se.samverka.finance.claim.entitlement.model.Obligation;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;

/// A model of finance for one agreement: the product's own pure rules on lists in memory, with the steps that its
/// use cases do in transactions. It checks the invariants of documents at every step.
public final class PaperFinance {

    /// A number series.
    private record Series(OrganisationNumber payee, int fiscalYear) {}

    /// A requisition.
    private record Called(OrganisationNumber payee, int year, int instalment) {}

    private final List<PopulationFigure> told = new ArrayList<>();
    private final Set<Called> called = new HashSet<>();
    private final Map<Series, Integer> sequences = new HashMap<>();
    private final Map<UUID, Invoice> documents = new LinkedHashMap<>();
    private final LocalDate today;
    private final int shift;
    private final boolean callsToday;
    private Agreement known;

    /// In a history without a calendar: every year's money is requisitioned in its January.
    public PaperFinance() {
        this.today = LocalDate.of(2026, 6, 15);
        this.shift = 0;
        this.callsToday = false;
    }

    /// As the service does: a requisition is dated today.
    ///
    /// @param shift number of years by which the history is moved from 2026 to 2029
    public PaperFinance(LocalDate today, int shift) {
        this.today = today;
        this.shift = shift;
        this.callsToday = true;
    }

    public Agreement known() {
        return known;
    }

    public Collection<Invoice> documents() {
        return documents.values();
    }

    /// As `ApplyAgreement`: a revision that is not newer than the known one changes nothing.
    public void tell(AgreementDocument document) {
        var agreement = Agreement.of(document, Agreement.horizon(today));
        if (known != null && known.revision() >= agreement.revision()) {
            return;
        }
        var before = known;
        known = agreement;
        if (before == null || !agreement.owesLike(before)) {
            rebuild();
        }
    }

    public void publish(List<PopulationFigure> figures) {
        told.addAll(figures);
        if (known != null) {
            rebuild();
        }
    }

    public SortedMap<Integer, WantedDrafts.OfYear> wanted() {
        return WantedDrafts.of(known, documents(), basis());
    }

    public Basis basis() {
        return new Basis(
                new PopulationFigures(
                        Figures.VASTMANLAND.stream()
                                .map(m -> new PopulationFigure(
                                        m.area(), Figures.END_OF_2023.plusYears(shift), m.population(), "SCB"))
                                .toList(),
                        told),
                Map.of());
    }

    /// As `RebuildDrafts`: the drafts of a year that cannot be computed, because figures are missing, stay as they
    /// are.
    ///
    /// @return those years
    private Set<Integer> rebuild() {
        var blocked = new HashSet<Integer>();
        var wanted = new ArrayList<Draft>();
        if (known.status().hasBound()) {
            wanted().forEach((year, ofYear) -> {
                switch (ofYear) {
                    case WantedDrafts.OfYear.Computed(var _, var drafts) -> wanted.addAll(drafts);
                    case WantedDrafts.OfYear.Blocked _ -> blocked.add(year);
                }
            });
        }
        var drafts = documents().stream()
                .filter(document -> document.isDraft() && !blocked.contains(document.year()))
                .toList();
        write(DraftChanges.between(known.id(), drafts, wanted, OrganisationNumber::value, UUID::randomUUID));
        return blocked;
    }

    private void write(DraftChanges changes) {
        changes.removed().forEach(draft -> documents.remove(draft.id()));
        changes.rewritten().forEach(draft -> keep(draft.after()));
        changes.added().forEach(this::keep);
        var keys = new HashSet<Draft.Key>();
        for (var document : documents()) {
            if (document.isDraft() && !keys.add(Draft.Key.of(document))) {
                throw new AssertionError("Two drafts of one key: " + document);
            }
            if (document.lines().isEmpty()
                    || !document.lines().stream().allMatch(line -> line.amount().isPositive())) {
                throw new AssertionError("A line that is not above zero: " + document);
            }
        }
    }

    public void run(List<Command> commands) {
        commands.forEach(this::run);
    }

    public void run(Command command) {
        switch (command) {
            case Command.CallForMoney(var payee, var year, var instalment) ->
                requisition(payee, year, Objects.requireNonNullElse(instalment, Obligation.WHOLE_YEAR));
            case Command.Adjustment(var payee, var year) -> adjust(payee, year);
            case Command.Payment(var which, var percent) ->
                creditable(documents(), which).ifPresent(invoice -> pay(invoice, part(invoice.total(), percent)));
            case Command.Credit(var which, var percent, var purpose) ->
                creditable(documents(), which)
                        .ifPresent(invoice ->
                                credit(invoice, part(invoice.total().minus(invoice.credited()), percent), purpose));
        }
    }

    /// Requisitions and adjusts until no issuable draft is left.
    public void settle() {
        var open = documents().stream()
                .filter(Invoice::isDraft)
                .map(draft -> new Called(draft.payee().organisationNumber(), draft.year(), draft.instalment()))
                .distinct()
                .toList();
        open.forEach(one -> requisition(one.payee(), one.year(), one.instalment()));
        open.forEach(one -> adjust(one.payee(), one.year()));
        assertThat(documents().stream().filter(Invoice::isDraft))
                .as("drafts")
                .allMatch(draft -> draft.blockedBy() != null);
    }

    /// As `RequisitionYear`.
    private void requisition(OrganisationNumber payee, int year, int instalment) {
        var call = new Called(payee, year, instalment);
        if (known == null
                || !known.status().hasBound()
                || known.lastDayIn(year).isEmpty()
                || instalment > known.instalmentsOf(payee)
                || called.contains(call)) {
            return;
        }
        boolean blocked = rebuild().contains(year);
        var drafts = draftsOf(call);
        if (!blocked && !drafts.isEmpty()) {
            called.add(call);
            drafts.forEach(draft -> issue(draft, requisitionedOn(year)));
        }
    }

    /// As `AdjustYear`.
    private void adjust(OrganisationNumber payee, int year) {
        if (known != null && known.payees().contains(payee) && !rebuild().contains(year)) {
            called.stream()
                    .filter(one -> one.payee().equals(payee) && one.year() == year)
                    .sorted(Comparator.comparingInt(Called::instalment))
                    .forEach(one -> draftsOf(one).stream()
                            .sorted(Comparator.comparing(this::issueDate))
                            .forEach(draft -> issue(draft, issueDate(draft))));
        }
    }

    private List<Invoice> draftsOf(Called call) {
        return documents().stream()
                .filter(draft -> draft.isDraft() && draft.blockedBy() == null)
                .filter(draft -> draft.payee().organisationNumber().equals(call.payee())
                        && draft.year() == call.year()
                        && draft.instalment() == call.instalment())
                .sorted(Comparator.comparing(Invoice::kind)
                        .thenComparing(draft -> draft.payer().organisationNumber())
                        .thenComparing(Invoice::id))
                .toList();
    }

    /// The invoice to which a command applies, if there is one.
    public static Optional<Invoice> creditable(Collection<Invoice> documents, int which) {
        var all = documents.stream()
                .filter(invoice -> invoice.settlement().isPresent()
                        && invoice.total().minus(invoice.credited()).isPositive())
                .sorted(Papers.ORDER)
                .toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(which % all.size()));
    }

    /// Rounded up, so that it is above zero.
    public static Money part(Money whole, int percent) {
        return new Money(whole.ore()
                .multiply(BigInteger.valueOf(percent))
                .add(BigInteger.valueOf(99))
                .divide(BigInteger.valueOf(100)));
    }

    /// As `PaymentRules`: no payment is dated before the invoice.
    private void pay(Invoice invoice, Money amount) {
        if (today.isBefore(invoice.issueDate())) {
            return;
        }
        keep(Papers.changed(
                invoice, invoice.number(), invoice.issueDate(), invoice.paid().plus(amount), invoice.credited()));
    }

    /// As `CreditInvoice`.
    private void credit(Invoice invoice, Money amount, ManualCredit.Purpose purpose) {
        if (known.bindings().isContested(invoice.payer().organisationNumber())) {
            return;
        }
        var lines = IssuedLines.of(documents(), invoice.year()).stream()
                .filter(line -> line.invoiceId().equals(invoice.id()))
                .toList();
        var request = new CreditRequest(new ManualCredit(purpose, "Skäl"), amount, null);
        switch (request.read(lines)) {
            case CreditRequest.Reading.Sound(var taken) -> {
                var note = request.note(UUID.randomUUID(), invoice, taken);
                keep(note);
                issue(note, issueDate(note));
                rebuild();
            }
            case CreditRequest.Reading.Unsound(var violations) -> throw new AssertionError(violations);
        }
    }

    /// The day on which a year's money is requisitioned.
    private LocalDate requisitionedOn(int year) {
        return callsToday ? today : LocalDate.of(year, 1, 10);
    }

    /// For documents without a requisition: today, but a credit note never before its invoice.
    private LocalDate issueDate(Invoice draft) {
        var original = draft.originalInvoiceId() == null ? null : documents.get(draft.originalInvoiceId());
        return original == null || !original.issueDate().isAfter(today) ? today : original.issueDate();
    }

    private void issue(Invoice draft, LocalDate date) {
        assertThat(draft.blockedBy()).isNull();
        int sequence = sequences.merge(new Series(draft.payee().organisationNumber(), date.getYear()), 1, Integer::sum);
        keep(Papers.changed(draft, new InvoiceNumber(date.getYear(), sequence), date, Money.ZERO, Money.ZERO));
        var original = draft.originalInvoiceId();
        if (original == null) {
            assertThat(draft.kind()).isEqualTo(DocumentKind.INVOICE);
            return;
        }
        assertThat(draft.kind()).isEqualTo(DocumentKind.CREDIT_NOTE);
        var invoice = documents.get(original);
        var credited = invoice.credited().plus(draft.total());
        assertThat(invoice.kind()).as("no credit of a credit note").isEqualTo(DocumentKind.INVOICE);
        assertThat(credited).as("no credit over what is left").isLessThanOrEqualTo(invoice.total());
        keep(Papers.changed(invoice, invoice.number(), invoice.issueDate(), invoice.paid(), credited));
        assertThat(IssuedLines.of(documents(), invoice.year()))
                .as("nor over what is left of a line")
                .noneMatch(line -> line.left().isNegative());
    }

    private void keep(Invoice document) {
        documents.put(document.id(), document);
    }

    /// What is left of all issued lines, by obligation.
    public SortedMap<Obligation, Money> net() {
        var net = sums(IssuedLine::left);
        net.values().removeIf(Money::isZero);
        return net;
    }

    public SortedMap<Obligation, Money> waived() {
        return sums(IssuedLine::waived);
    }

    private SortedMap<Obligation, Money> sums(Function<IssuedLine, Money> of) {
        return documents().stream()
                .map(Invoice::year)
                .distinct()
                .flatMap(year -> IssuedLines.of(documents(), year).stream())
                .collect(Collectors.toMap(IssuedLine::obligation, of, Money::plus, TreeMap::new));
    }
}
