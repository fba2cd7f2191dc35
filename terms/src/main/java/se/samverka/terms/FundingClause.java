package se.samverka.terms;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.platform.rule.Name;
import se.samverka.platform.rule.Required;
import se.samverka.platform.value.Fraction;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;

/// Who owes whom how much, and how it is shared.
///
/// @param clauseId stable within the agreement, over its versions
/// @param payer for FIXED_CONTRIBUTION and OWN_CONTRIBUTION
/// @param payee for FIXED_CONTRIBUTION and SHARED_CONTRIBUTION
/// @param annualAmount kronor for each calendar year of the period; or `amounts` per year instead
/// @param vatCategory UNCL5305 code; contributions between public bodies are by default `O`, outside the
///     scope of VAT (domain rule 10)
/// @param instalments what a year's money is divided into over time; absent where it is called for as one
/// @param indexation by what `annualAmount` follows a published series; absent where it is the same every year
/// @param projectReference the payee's own project, 1 to 50 characters, which each line of the clause carries
/// @param proration how a year is divided when terms change within it (domain rule 9)
public record FundingClause(
        @Schema(
                description = "The clause's own id in the agreement, the same in every version / Villkorets id i"
                        + " avtalet, samma i alla versioner")
        @Name(max = TermsRules.MAX_ID)
        String clauseId,

        @Schema(
                description = "Whether it is a contribution that is invoiced, own funds, work in kind or a target"
                        + " for external money / Om det är ett bidrag som faktureras, egna medel, en insats in"
                        + " natura eller ett mål för externa medel")
        Kind kind,

        @Schema(description = "What the money is for, in words / Vad pengarna avser")
        @Nullable
        @Name(max = TermsRules.MAX_TITLE)
        String title,

        @Schema(
                description = "Who pays, in FIXED_CONTRIBUTION and OWN_CONTRIBUTION; in a split each branch has its"
                        + " own / Betalaren i FIXED_CONTRIBUTION och OWN_CONTRIBUTION; i en fördelning har"
                        + " varje gren sin")
        @Nullable
        OrganisationNumber payer,

        @Schema(
                description = "Who is paid, in FIXED_CONTRIBUTION and SHARED_CONTRIBUTION / Mottagaren i"
                        + " FIXED_CONTRIBUTION och SHARED_CONTRIBUTION")
        @Nullable
        OrganisationNumber payee,

        @Schema(
                description = "Kronor for each calendar year of the period; amounts is given instead where years"
                        + " differ / Kronor per kalenderår; amounts anges i stället om åren skiljer sig")
        @Nullable
        Money annualAmount,

        @Schema(
                description = "Kronor year by year, in place of annualAmount / Kronor år för år, i stället för"
                        + " annualAmount")
        @Nullable
        List<AmountOfYear> amounts,

        @Schema(
                description = "Currency (ISO 4217); SEK, also when left out / Valuta (ISO 4217); SEK, även om inget"
                        + " anges")
        @Nullable
        @Name(max = 10)
        String currency,

        @Schema(
                description = "VAT category (UNCL5305); O, outside the scope of VAT, also when left out /"
                        + " Momskategori (UNCL5305); O, utanför momsens område, även om inget anges")
        @Nullable
        @Name(max = 10)
        String vatCategory,

        @Schema(
                description = "How a year is divided when the terms change within it / Hur ett år delas när"
                        + " villkoren ändras under året")
        @Nullable
        Proration proration,

        @Schema(
                description = "How the amount is divided over payers; absent where one party pays it / Hur beloppet"
                        + " fördelas på betalare; saknas om en part betalar allt")
        @Nullable
        Split split,

        @Schema(
                description = "The parts that a year's money is called for in, numbered from 1 as listed; absent"
                        + " where it is called for as one / Årets delbetalningar, numrerade från 1 i ordning;"
                        + " saknas om allt rekvireras på en gång")
        @Nullable
        List<Instalment> instalments,

        @Schema(
                description = "How annualAmount follows a published index; absent where it is the same every year /"
                        + " Hur annualAmount följer ett index; saknas om det är lika varje år")
        @Nullable
        Indexation indexation,

        @Schema(
                description = "The payee's project, on each line of the clause / Mottagarens projekt",
                examples = "P-2026-117")
        @Nullable
        @Name(max = TermsRules.MAX_PROJECT)
        String projectReference) {

    public FundingClause {
        Required.field("clauseId", clauseId);
        Required.field("kind", kind);
        amounts = amounts == null ? null : Required.list("amounts", amounts);
        instalments = instalments == null ? null : Required.list("instalments", instalments);
    }

    /// What kind of commitment it is. Only the first two ever become receivables (domain rule 6).
    @Schema(name = "FundingClauseKind")
    public enum Kind {
        FIXED_CONTRIBUTION,
        SHARED_CONTRIBUTION,
        /// A party funds itself: shown, never invoiced.
        OWN_CONTRIBUTION,
        /// Work, premises: no amount.
        IN_KIND,
        /// A goal for money from outside: never a receivable.
        EXTERNAL_TARGET;

        /// Whether money of this kind is owed by one to another.
        public boolean isReceivable() {
            return this == FIXED_CONTRIBUTION || this == SHARED_CONTRIBUTION;
        }
    }

    /// How a year is divided when the terms change within it (domain rule 9).
    public enum Proration {
        /// The terms in force on the last day of the year hold for all of it.
        NONE,
        MONTHLY,
        DAILY
    }

    /// A part of a year's money that is called for by itself; they are numbered from 1 as listed.
    ///
    /// @param share of what each payer owes for the year
    /// @param earliestDue month and day (`MM-DD`) of the year before which it is not due; the payment terms'
    /// where
    ///     absent
    public record Instalment(
            @Schema(
                    description = "Share of what each payer owes for the year; the shares make 1 / Andel av vad varje"
                            + " betalare ska betala för året; andelarna blir tillsammans 1")
            Fraction share,

            @Schema(
                    description = "Month and day (MM-DD) of the year before which it is not due; that of the payment"
                            + " terms when left out / Månad och dag (MM-DD) som den inte förfaller före;"
                            + " betalningsvillkorens om inget anges")
            @Nullable
            @Name(max = 10)
            String earliestDue) {
        public Instalment {
            Required.field("share", share);
        }
    }

    /// How the amount follows a published series: that of year Y is `annualAmount` times the series' figure of
    /// `month` of year Y - 1, divided by its figure of `basePeriod`, rounded half up.
    ///
    /// @param series what finance knows the series by, as `KPI`
    /// @param basePeriod year and month (`YYYY-MM`) of the figure that `annualAmount` is at
    /// @param month of the year before, 1 to 12
    /// @param roundingUnit 0.01 to 1000.00 kr; one öre where absent
    public record Indexation(
            @Schema(description = "The index series by its code in finance / Indexserien, med sin kod i finance")
            @Name(max = 50)
            String series,

            @Schema(
                    description = "Year and month (YYYY-MM) of the index figure that annualAmount is set at / År och"
                            + " månad (YYYY-MM) för indextalet som annualAmount utgår från")
            @Name(max = 10)
            String basePeriod,

            @Schema(
                    description = "Month of the year before, 1 to 12, whose index figure sets the year's amount / Månad"
                            + " året före, 1 till 12, vars indextal bestämmer årets belopp")
            Integer month,

            @Schema(
                    description = "The indexed amount is rounded half up to this many kronor, 0.01 to 1000.00; 0.01"
                            + " when left out / Det uppräknade beloppet avrundas till detta antal kronor, 0.01 till"
                            + " 1000.00; 0.01 om inget anges")
            @Nullable
            Money roundingUnit) {
        public Indexation {
            Required.field("series", series);
            Required.field("basePeriod", basePeriod);
            Required.field("month", month);
        }
    }

    /// The amount of one calendar year.
    public record AmountOfYear(
            @Schema(description = "Calendar year / Kalenderår")
            Integer year,

            @Schema(description = "Kronor for that year / Kronor för året")
            Money amount) {
        public AmountOfYear {
            Required.field("year", year);
            Required.field("amount", amount);
        }
    }

    /// How an amount is divided over branches, which may divide theirs further.
    ///
    /// @param roundingUnit 0.01 to 1000.00 kr; whole units go out by largest remainder (domain rule 2)
    /// @param residualOwner branchId of the branch that bears what is no whole unit and what decided amounts
    ///     leave over
    public record Split(
            @Schema(
                    description = "How the amount is divided: by population, by shares, equally or by fixed amounts /"
                            + " Om beloppet fördelas efter folkmängd, andelar, lika eller med fasta belopp")
            Method method,

            @Schema(
                    description = "Which population figures count; with POPULATION alone / Vilka folkmängdstal som"
                            + " gäller; bara med POPULATION")
            @Nullable
            PopulationBasis population,

            @Schema(
                    description = "Shares are rounded to whole units of this many kronor, 0.01 to 1000.00; what is left"
                            + " goes out by largest remainder / Andelar avrundas till hela enheter om detta antal"
                            + " kronor, 0.01 till 1000.00; resten fördelas efter största rest")
            @Nullable
            Money roundingUnit,

            @Schema(
                    description = "branchId of the branch that bears what makes no whole unit and the difference that a"
                            + " decided amount leaves / branchId för grenen som bär avrundningsresten och"
                            + " skillnaden mot beslutade belopp")
            @Nullable
            @Name(max = TermsRules.MAX_ID)
            String residualOwner,

            @Schema(description = "The branches that the amount is divided over / Grenarna som beloppet fördelas på")
            List<Branch> branches) {
        public Split {
            Required.field("method", method);
            branches = Required.list("branches", branches);
        }
    }

    /// By what an amount is divided.
    @Schema(name = "SplitMethod")
    public enum Method {
        POPULATION,
        SHARES,
        EQUAL,
        /// Each branch has its amount; the residual owner, if any, has what they leave.
        FIXED
    }

    /// Which population figures count: those of one date, or the latest that were published before a day of the
    /// year before (domain rule 3). One of the two is there.
    ///
    /// @param latestPublishedBefore month and day, `11-01`
    public record PopulationBasis(
            @Schema(
                    description = "Reference date of the figures; or latestPublishedBefore instead / Talens datum;"
                            + " annars latestPublishedBefore")
            @Nullable
            LocalDate date,

            @Schema(
                    description = "Month and day (MM-DD) of the year before: the latest figures published before that"
                            + " day count / Månad och dag (MM-DD) året före: de senaste talen som publicerats före"
                            + " den dagen gäller")
            @Nullable
            @Name(max = 10)
            String latestPublishedBefore) {}

    /// One branch of a split.
    ///
    /// @param area two digits for a county, four for a municipality (Statistics Sweden's codes)
    /// @param payer who owes this branch; a leaf without one is allocated but not yet assigned (domain rule 4)
    /// @param share in a SHARES split
    /// @param amount in a FIXED split
    /// @param decidedAmount what a political decision says; it stands instead of the computed amount (domain
    ///     rule 2)
    public record Branch(
            @Schema(description = "The branch's own id within the clause / Grenens id inom villkoret")
            @Name(max = TermsRules.MAX_ID)
            String branchId,

            @Schema(description = "The branch's name, in words / Grenens namn")
            @Nullable
            @Name(max = TermsRules.MAX_TITLE)
            String title,

            @Schema(
                    description = "County (two digits) or municipality (four), Statistics Sweden's code; in a"
                            + " POPULATION split / Länskod (två siffror) eller kommunkod (fyra) enligt SCB; vid"
                            + " fördelning efter folkmängd")
            @Nullable
            @Name(max = 10)
            String area,

            @Schema(
                    description = "Who owes this branch; without one it is allocated but not invoiced / Vem som betalar"
                            + " grenen; utan betalare fördelas den men faktureras inte")
            @Nullable
            OrganisationNumber payer,

            @Schema(description = "Its share of the amount; in a SHARES split / Grenens andel av beloppet; med SHARES")
            @Nullable
            Fraction share,

            @Schema(description = "Kronor a year; in a FIXED split / Kronor per år; med FIXED") @Nullable
            Money amount,

            @Schema(
                    description = "Kronor a year that a political decision sets; it stands instead of the computed"
                            + " amount / Kronor per år enligt ett politiskt beslut; gäller i stället för det"
                            + " beräknade beloppet")
            @Nullable
            Money decidedAmount,

            @Schema(description = "The decision behind decidedAmount / Beslutet bakom decidedAmount")
            @Nullable
            @Name(max = TermsRules.MAX_TITLE)
            String decisionReference,

            @Schema(
                    description = "How the branch is divided further; absent where it is not / Hur grenen delas vidare;"
                            + " saknas om den inte delas")
            @Nullable
            Split split) {
        public Branch {
            Required.field("branchId", branchId);
        }
    }
}
