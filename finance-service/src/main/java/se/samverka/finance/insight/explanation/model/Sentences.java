package se.samverka.finance.insight.explanation.model;

import static se.samverka.finance.shared.text.model.Wording.EN;
import static se.samverka.finance.shared.text.model.Wording.SV;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.samverka.finance.basis.agreement.model.Agreement;
import se.samverka.finance.basis.agreement.model.Bindings.Range;
import se.samverka.finance.basis.agreement.model.Bindings.State;
import se.samverka.finance.basis.agreement.model.Decisions.Approval;
import se.samverka.finance.basis.agreement.model.TermsVersion;
import se.samverka.finance.books.draft.model.IssuedLine;
import se.samverka.finance.books.invoice.model.DocumentKind;
import se.samverka.finance.books.invoice.model.Invoice;
import se.samverka.finance.books.invoice.model.ManualCredit;
import se.samverka.finance.insight.explanation.model.LineExplanation.StretchShare;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.terms.FundingClause.Proration;

/// Writes an explanation in Swedish and English sentences.
public final class Sentences {

    private final List<Sentence> sentences = new ArrayList<>();

    private Sentences() {}

    /// What the document as a whole rests on: the agreement, the versions that apply, and who approved them.
    ///
    /// @param nameOf gives an organisation's name
    public static List<Sentence> ofDocument(
            Invoice document,
            Agreement agreement,
            List<TermsVersion> versions,
            Function<OrganisationNumber, String> nameOf) {
        var said = new Sentences();
        var caseNumber = agreement.decisions().caseNumber();
        var number = document.number();
        var of = agreement.title() + (caseNumber == null ? "" : " (" + caseNumber + ")");
        boolean claim = document.kind() == DocumentKind.INVOICE;
        said.say(
                "%s%s avser år %d enligt avtalet %s."
                        .formatted(
                                claim ? "Fakturan" : "Kreditfakturan",
                                number == null ? "" : " " + number,
                                document.year(),
                                of),
                "%s is for the year %d under the agreement %s."
                        .formatted(
                                number == null
                                        ? claim ? "The invoice" : "The credit note"
                                        : (claim ? "Invoice " : "Credit note ") + number,
                                document.year(),
                                of));
        for (var version : versions) {
            var approvals = agreement.decisions().of(version.number());
            said.say(
                    "Avtalets version %d gäller från %s%s."
                            .formatted(
                                    version.number(),
                                    version.effectiveFrom(),
                                    approvals.isEmpty()
                                            ? ""
                                            : ", efter beslut av " + all(approvals, nameOf, Words.SWEDISH)),
                    "Version %d of the agreement applies from %s%s."
                            .formatted(
                                    version.number(),
                                    version.effectiveFrom(),
                                    approvals.isEmpty()
                                            ? ""
                                            : ", by decisions of " + all(approvals, nameOf, Words.ENGLISH)));
        }
        said.binding(document, agreement, nameOf);
        return said.sentences;
    }

    /// By whose approval the payer owes it, or why the draft cannot be issued.
    private void binding(Invoice document, Agreement agreement, Function<OrganisationNumber, String> nameOf) {
        var payer = document.payer().organisationNumber();
        var name = nameOf.apply(payer);
        var binding = agreement.bindings().of(payer);
        binding.filter(one -> !one.versions().isEmpty()).ifPresent(one -> {
            var versions = one.versions().stream().map(Range::written).collect(Collectors.joining(", "));
            var from = one.from();
            say(
                    "%s har godkänt version %s%s."
                            .formatted(name, versions, from == null ? "" : " och är bunden från " + from),
                    "%s has approved version %s%s."
                            .formatted(name, versions, from == null ? "" : " and is bound from " + from));
        });
        var lastDay = agreement.history().lastDays().get(payer);
        if (lastDay != null) {
            say(
                    "%s har sagt upp avtalet och är part till och med %s.".formatted(name, lastDay),
                    "%s has given notice and is party to the agreement until %s.".formatted(name, lastDay));
        }
        binding.filter(one -> one.state() != State.RELEASED && !one.released().isEmpty())
                .ifPresent(one -> {
                    var versions = one.released().stream().map(Range::written).collect(Collectors.joining(", "));
                    say(
                            "%s är inte längre betalningsskyldig enligt version %s.".formatted(name, versions),
                            "%s no longer owes anything under version %s.".formatted(name, versions));
                });
        if (agreement.bindings().isReleased(payer)) {
            say(
                    "%s är inte längre betalningsskyldig enligt avtalet.".formatted(name),
                    "%s no longer owes anything under the agreement.".formatted(name));
        }
        switch (document.blockedBy()) {
            case PAYER_NOT_BOUND ->
                say(
                        "Utkastet kan inte utfärdas förrän %s har godkänt varje version som det bygger på."
                                .formatted(name),
                        "The draft cannot be issued until %s has approved every version on which it rests."
                                .formatted(name));
            case AGREEMENT_CONTESTED ->
                say(
                        "%s bestrider avtalet; så länge det pågår utfärdas inget nytt.".formatted(name),
                        "%s contests the agreement; nothing new is issued until the contest is settled."
                                .formatted(name));
            case VAT_NOT_SUPPORTED ->
                say(
                        "Utkastet kan inte utfärdas, eftersom villkoret har en momskategori som inte kan faktureras än.",
                        "The draft cannot be issued, because the clause has a VAT category that cannot be invoiced yet.");
            case null -> {}
        }
    }

    /// The words used about a decision.
    private record Words(String legalForce, String bindingFrom, String noReference) {
        private static final Words SWEDISH = new Words("laga kraft", "bindande från", "§ saknas");
        private static final Words ENGLISH = new Words("legal force", "binding from", "no §");

        /// From when it applies. Only decisions under the Local Government Act have legal force.
        private String counts(Approval approval) {
            if (approval.legalForceOn() != null) {
                return ", " + legalForce + " " + approval.legalForceOn();
            }
            return approval.bindingFrom() == null ? "" : ", " + bindingFrom + " " + approval.bindingFrom();
        }
    }

    private static String all(List<Approval> approvals, Function<OrganisationNumber, String> nameOf, Words words) {
        return approvals.stream()
                .map(approval -> {
                    var body = approval.decidingBody();
                    var reference = approval.reference();
                    return "%s (%s%s, %s%s)"
                            .formatted(
                                    nameOf.apply(approval.party()),
                                    body == null || body.isBlank() ? "" : body + " ",
                                    approval.decidedOn(),
                                    reference == null ? words.noReference() : reference,
                                    words.counts(approval));
                })
                .collect(Collectors.joining("; "));
    }

    /// How the amount of one line was calculated, step by step.
    ///
    /// @param document the line's document
    public static List<Sentence> ofLine(LineExplanation line, Invoice document) {
        var said = new Sentences();
        int year = document.year();
        line.commitment()
                .ifPresent(commitment -> said.say(
                        "Åtagandet %s, beslutat före avtalets upplösning, ger %s för %d."
                                .formatted(commitment.title(), SV.amount(line.entitlement()), year),
                        "The commitment %s, decided before the agreement was dissolved, gives %s for %d."
                                .formatted(commitment.title(), EN.amount(line.entitlement()), year)));
        boolean divided =
                line.stretches().stream().anyMatch(share -> share.stretch().units() > 1);
        for (var share : line.stretches()) {
            said.share(share, year, divided);
        }
        line.rounding().filter(rounding -> divided && rounding.isNeeded()).ifPresent(rounding -> {
            var exact = rounding.exactOre();
            said.say(
                    "Årets delar är tillsammans exakt %s, i hela ören %s."
                            .formatted(SV.exact(exact), SV.amount(rounding.amount())),
                    "The parts of the year are exactly %s together, in whole öre %s."
                            .formatted(EN.exact(exact), EN.amount(rounding.amount())));
        });
        line.instalment()
                .ifPresent(part -> said.say(
                        "Året delas i %d delbetalningar; delbetalning %d är %s, i hela ören %s."
                                .formatted(part.of(), part.number(), part.share(), SV.amount(line.entitlement())),
                        "The year is divided into %d instalments; instalment %d is %s, in whole öre %s."
                                .formatted(part.of(), part.number(), part.share(), EN.amount(line.entitlement()))));
        var manual = document.manualCredit();
        if (manual == null) {
            said.difference(line, year, document.kind() == DocumentKind.INVOICE);
        } else {
            said.decided(line, manual);
        }
        return said.sentences;
    }

    private void share(StretchShare share, int year, boolean divided) {
        var stretch = share.stretch();
        var clause = share.clause();
        if (divided) {
            var unit = clause.proration() == Proration.DAILY
                    ? new String[] {"dagar", "days"}
                    : new String[] {"månader", "months"};
            int counted = stretch.to() - stretch.from();
            say(
                    "Version %d gäller från %s till %s, %d av årets %d %s."
                            .formatted(
                                    stretch.version().number(),
                                    stretch.firstDay(),
                                    stretch.lastDay(),
                                    counted,
                                    stretch.units(),
                                    unit[0]),
                    "Version %d applies from %s to %s, %d of the year's %d %s."
                            .formatted(
                                    stretch.version().number(),
                                    stretch.firstDay(),
                                    stretch.lastDay(),
                                    counted,
                                    stretch.units(),
                                    unit[1]));
        }
        var indexed = share.indexed();
        if (indexed != null) {
            sentences.addAll(IndexSentences.of(clause.title(), indexed, year));
        }
        say(
                "Villkoret %s ger %s för år %d.".formatted(clause.title(), SV.amount(share.whole()), year),
                "The clause %s gives %s for the year %d.".formatted(clause.title(), EN.amount(share.whole()), year));
        share.levels().forEach(step -> sentences.addAll(LevelSentences.of(step, year)));
        if (divided) {
            say(
                    "Av %s på ett helt år blir det exakt %s."
                            .formatted(SV.amount(share.amount()), SV.exact(share.ore())),
                    "Of %s for a whole year that is exactly %s."
                            .formatted(EN.amount(share.amount()), EN.exact(share.ore())));
        }
    }

    private void difference(LineExplanation line, int year, boolean claim) {
        var waived = Money.sum(line.issued().stream().map(IssuedLine::waived).toList());
        if (!waived.isZero()) {
            say(
                    "Av vad som är att betala för %d har mottagaren avstått från %s."
                            .formatted(year, SV.amount(waived)),
                    "Of what is owed for %d the payee has waived %s.".formatted(year, EN.amount(waived)));
        }
        var issued = new TreeSet<String>();
        var left = Money.ZERO;
        for (var one : line.issued()) {
            issued.add(one.issueOrder().toString());
            left = left.plus(one.left());
        }
        var amount = line.line().amount();
        var numbers = String.join(", ", issued);
        if (claim && issued.isEmpty()) {
            say(
                    "Att betala för %d är %s, och inget har fakturerats tidigare.".formatted(year, SV.amount(amount)),
                    "What is owed for %d is %s, and nothing has been invoiced before."
                            .formatted(year, EN.amount(amount)));
        } else if (claim) {
            say(
                    "Att betala för %d är %s. Fakturerat med %s är %s efter krediteringar; skillnaden är %s."
                            .formatted(
                                    year, SV.amount(line.entitlement()), numbers, SV.amount(left), SV.amount(amount)),
                    "What is owed for %d is %s. Invoiced by %s is %s after credits; the difference is %s."
                            .formatted(
                                    year, EN.amount(line.entitlement()), numbers, EN.amount(left), EN.amount(amount)));
        } else {
            say(
                    "Att betala för %d är %s. Fakturerat med %s är %s efter krediteringar; %s krediteras här."
                            .formatted(
                                    year, SV.amount(line.entitlement()), numbers, SV.amount(left), SV.amount(amount)),
                    "What is owed for %d is %s. Invoiced by %s is %s after credits; %s is credited here."
                            .formatted(
                                    year, EN.amount(line.entitlement()), numbers, EN.amount(left), EN.amount(amount)));
        }
    }

    /// A manual credit rests on a decision, not on a calculation.
    private void decided(LineExplanation line, ManualCredit credit) {
        var amount = line.line().amount();
        switch (credit.purpose()) {
            case REDUCTION ->
                say(
                        "Mottagaren har beslutat att avstå från %s: %s.".formatted(SV.amount(amount), credit.reason()),
                        "The payee has decided to waive %s: %s.".formatted(EN.amount(amount), credit.reason()));
            case REPLACEMENT ->
                say(
                        "Mottagaren har beslutat att kreditera %s, som faktureras på nytt: %s."
                                .formatted(SV.amount(amount), credit.reason()),
                        "The payee has decided to credit %s, which will be invoiced again: %s."
                                .formatted(EN.amount(amount), credit.reason()));
        }
    }

    private void say(String sv, String en) {
        sentences.add(new Sentence(sv, en));
    }
}
