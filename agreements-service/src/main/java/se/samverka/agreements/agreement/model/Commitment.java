package se.samverka.agreements.agreement.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.DoneDay;
import se.samverka.platform.rule.Name;
import se.samverka.platform.rule.Required;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.terms.Period;
import se.samverka.terms.Terms;
import se.samverka.terms.TermsViolation;

/// What the agreement's board has decided to fund. When it was decided before the day of dissolution, it is still
/// owed by those whom it binds (Samhällskontraktet, on disputes: the parties still fulfil the funding of what the
/// board decided before). It binds a payer by the board's decision, recorded by an administrator and within what
/// the payer is bound to, or by the payer's own confirmation.
///
/// @param decidedOn the day of the board's decision
/// @param decidingBody who decided, the board's name
/// @param reference the decision's own reference, as a § of minutes
/// @param amounts who owes how much for which calendar year; one for each payer and year
/// @param boardId the board of the agreement that decided; without it every payer must confirm
/// @param documentId the document of the agreement that shows the decision; without it every payer must confirm
public record Commitment(
        @Schema(description = "What is funded / Vad som finansieras") @Name(max = 300)
        String title,

        @Schema(description = "The day of the board's decision / Dagen för styrelsens beslut")
        LocalDate decidedOn,

        @Schema(description = "The board that decided, by name / Styrelsen som beslutade, med namn") @Name(max = 300)
        String decidingBody,

        @Schema(
                description = "The decision's own reference, such as the § of the minutes / Beslutets beteckning,"
                        + " till exempel protokollets §")
        @Nullable
        @Name(max = 300)
        String reference,

        @Schema(description = "Who is paid / Mottagaren") OrganisationNumber payee,

        @Schema(
                description = "What each payer is asked to pay, one entry for each payer and year / Vad varje"
                        + " betalare ska betala, en post per betalare och år")
        List<YearOfPayer> amounts,

        @Schema(
                description = "Id of the agreement's board that decided; without it every payer must confirm / Id"
                        + " för avtalets styrelse som beslutade; utan det ska varje betalare bekräfta")
        @Nullable
        UUID boardId,

        @Schema(
                description = "Id of the agreement's file that shows the decision; without it every payer must"
                        + " confirm / Id för handlingen som visar beslutet; utan det ska varje betalare"
                        + " bekräfta")
        @Nullable
        UUID documentId) {

    private static final int MAX_AMOUNTS = 5_000;

    public Commitment {
        Required.field("title", title);
        Required.field("decidedOn", decidedOn);
        Required.field("decidingBody", decidingBody);
        Required.field("payee", payee);
        amounts = Required.list("amounts", amounts);
    }

    /// What a party owes for a calendar year.
    public record YearOfPayer(
            @Schema(description = "Who pays / Betalaren") OrganisationNumber payer,

            @Schema(description = "Calendar year / Kalenderår")
            Integer year,

            @Schema(description = "Kronor for the year / Kronor för året")
            Money amount) {
        public YearOfPayer {
            Required.field("payer", payer);
            Required.field("year", year);
            Required.field("amount", amount);
        }
    }

    /// What a party is asked to pay for a calendar year, and whether it owes it.
    @Schema(name = "CommitmentAmount")
    public record Owed(
            @Schema(description = "Who pays / Betalaren") OrganisationNumber payer,

            @Schema(description = "Calendar year / Kalenderår")
            int year,

            @Schema(description = "Kronor for the year / Kronor för året")
            Money amount,

            @Schema(
                    description = "Whether the payer owes it: by the board's decision or by its own confirmation / Om"
                            + " betalaren är bunden: genom styrelsens beslut eller sin egen bekräftelse")
            boolean binding) {}

    /// Whether it is still owed when the agreement is dissolved: it was decided before the day.
    public boolean survives(LocalDate dissolvedOn) {
        return decidedOn.isBefore(dissolvedOn);
    }

    /// The board binds the organisations that are parties on the day of its decision: none that has left or has
    /// not
    /// joined yet, but also one that later terms no longer name.
    ///
    /// @param terms the agreement's present terms
    /// @param parties who is party on which days
    /// @param end the last day of the agreement
    /// @return every broken rule, in the order of the document
    public List<Violation> check(Terms terms, PartyTimes parties, LocalDate end, LocalDate today) {
        var found = new ArrayList<Violation>();
        DoneDay.check("/decidedOn", decidedOn, today).ifPresent(found::add);
        boolean within = !decidedOn.isBefore(terms.validFrom()) && !decidedOn.isAfter(end);
        if (!within) {
            found.add(new Violation(
                    "/decidedOn",
                    ProblemCode.OUTSIDE_PERIOD,
                    "The board decides within the agreement's period, " + terms.validFrom() + " to " + end));
        }
        party("/payee", payee, parties, within, found);
        amounts(terms, parties, within, found);
        return found;
    }

    private void amounts(Terms terms, PartyTimes parties, boolean within, List<Violation> found) {
        if (amounts.isEmpty() || amounts.size() > MAX_AMOUNTS) {
            found.add(new Violation(
                    "/amounts", ProblemCode.OUT_OF_BOUNDS, "A commitment has 1 to " + MAX_AMOUNTS + " amounts"));
            return;
        }
        Set<List<Object>> seen = new HashSet<>();
        for (int i = 0; i < amounts.size(); i++) {
            var one = amounts.get(i);
            var pointer = "/amounts/" + i;
            party(pointer + "/payer", one.payer(), parties, within, found);
            if (!one.amount().isPositive()) {
                found.add(new Violation(
                        pointer + "/amount", ProblemCode.AMOUNT_NOT_POSITIVE, "The amount must be above zero"));
            }
            if (one.amount().compareTo(Money.LARGEST_AGREED) > 0) {
                found.add(new Violation(
                        pointer + "/amount",
                        ProblemCode.OUT_OF_BOUNDS,
                        "An amount that is agreed on is at most " + Money.LARGEST_AGREED));
            }
            if (one.year() < terms.validFrom().getYear()
                    || one.year() > terms.lastDay().getYear()) {
                found.add(new Violation(
                        pointer + "/year",
                        ProblemCode.OUTSIDE_PERIOD,
                        "The agreement is for " + Period.inWords(terms.validFrom(), terms.lastDay())));
            }
            if (!seen.add(List.of(one.payer(), one.year()))) {
                found.add(new Violation(
                        pointer,
                        ProblemCode.AMOUNT_TWICE,
                        one.payer() + " has an amount for " + one.year() + " already"));
            }
        }
    }

    /// Of a decision on a day on which the agreement does not apply, only that is reported.
    private void party(
            String pointer,
            OrganisationNumber organisation,
            PartyTimes parties,
            boolean within,
            List<Violation> found) {
        if (!parties.name(organisation)) {
            found.add(TermsViolation.notAParty(pointer, organisation));
        } else if (within && !parties.include(organisation, decidedOn)) {
            found.add(AgreementViolation.outsideMembership(pointer, organisation, decidedOn));
        }
    }
}
