package se.samverka.finance.claim.entitlement.model;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverka.finance.Figures.ESKILSTUNA;
import static se.samverka.finance.Figures.MDU;
import static se.samverka.finance.Figures.STARK_2026;
import static se.samverka.finance.Figures.VASTERAS;
import static se.samverka.finance.TermsFixture.fixed;
import static se.samverka.finance.TermsFixture.member;
import static se.samverka.finance.TermsFixture.own;
import static se.samverka.finance.TermsFixture.stark;
import static se.samverka.finance.TermsFixture.terms;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverka.finance.Figures;
import se.samverka.finance.basis.agreement.model.Agreement;
import se.samverka.finance.basis.agreement.model.AgreementDocument;
import se.samverka.finance.basis.agreement.model.AgreementDocument.AmountDocument;
import se.samverka.finance.basis.agreement.model.AgreementDocument.CommitmentDocument;
import se.samverka.finance.basis.agreement.model.AgreementDocument.NoticeDocument;
import se.samverka.finance.basis.agreement.model.AgreementDocument.VersionDocument;
import se.samverka.finance.basis.agreement.model.Reading;
import se.samverka.finance.basis.agreement.model.TermsHistory;
import se.samverka.finance.basis.agreement.model.TermsVersion;
import se.samverka.finance.basis.population.model.PopulationFigure;
import se.samverka.finance.claim.allocation.model.Basis;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.terms.FundingClause.Proration;
import se.samverka.terms.Terms;

/// The two agreements year by year, through their changes. Every figure is calculated by hand.
class GoldenYearsTest {

    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final LocalDate STARK_END = LocalDate.of(2028, 12, 31);
    private static final LocalDate CONTRACT_END = LocalDate.of(2029, 12, 31);
    private static final LocalDate FIRST_OF_JULY_2026 = LocalDate.of(2026, 7, 1);
    private static final LocalDate FIRST_OF_JULY_2027 = LocalDate.of(2027, 7, 1);
    private static final OrganisationNumber KOPING = OrganisationNumber.of("212000-2114");

    /// 2 600 000 kr: 2600 × 280 813 / 582 757 = 1252.86…, and Sörmland 1347.13…, so Västmanland gets the remaining
    /// unit: 1 253 000 kr. Half is 626 500 and 590 000 is decided; the municipalities pay 663 000 kr, of which
    /// Västerås pays 159 662 / 280 813, 376 962.27 kr.
    private static final Map<String, String> STARK_OF_2_600_000 = Map.ofEntries(
            Map.entry("232100-0172", "590000.00"),
            Map.entry("212000-2023", "10266.00"),
            Map.entry("212000-2031", "23454.00"),
            Map.entry("212000-2056", "20406.00"),
            Map.entry("212000-2064", "39320.00"),
            Map.entry("212000-2072", "13026.00"),
            Map.entry("212000-2080", "376962.00"),
            Map.entry("212000-2098", "53956.00"),
            Map.entry("212000-2106", "31217.00"),
            Map.entry("212000-2114", "61334.00"),
            Map.entry("212000-2122", "33059.00"));

    /// 591 000 kr between the nine others, 254 835 persons: Västerås 591 000 × 159 662 / 254 835 = 370 279.76.
    private static final Map<String, String> STARK_WITHOUT_KOPING = Map.ofEntries(
            Map.entry("232100-0172", "590000.00"),
            Map.entry("212000-2023", "10084.00"),
            Map.entry("212000-2031", "23038.00"),
            Map.entry("212000-2056", "20044.00"),
            Map.entry("212000-2064", "38623.00"),
            Map.entry("212000-2072", "12795.00"),
            Map.entry("212000-2080", "370280.00"),
            Map.entry("212000-2098", "52999.00"),
            Map.entry("212000-2106", "30664.00"),
            Map.entry("212000-2122", "32473.00"));

    @Test
    void stark_is_owed_equally_every_year_and_not_outside_its_period() {
        var history = history(STARK_END, Map.of(START, stark("2450000.00")));
        assertThat(owed(history, 2025)).isEmpty();
        for (int year = 2026; year <= 2028; year++) {
            assertThat(owed(history, year)).containsExactlyInAnyOrderEntriesOf(STARK_2026);
        }
        assertThat(owed(history, 2029)).isEmpty();
    }

    @Test
    void without_proration_stark_raised_in_july_is_owed_by_the_new_terms_for_the_whole_year() {
        var history = raised(Proration.NONE);
        assertThat(owed(history, 2026)).containsExactlyInAnyOrderEntriesOf(STARK_OF_2_600_000);
        assertThat(owed(history, 2027)).containsExactlyInAnyOrderEntriesOf(STARK_OF_2_600_000);
    }

    /// Six months of each amount: Västerås (336 025 + 376 962) / 2 = 356 493.50.
    @Test
    void with_monthly_proration_stark_raised_in_july_is_owed_half_and_half() {
        assertThat(owed(raised(Proration.MONTHLY), 2026))
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("232100-0172", "590000.00"),
                        Map.entry("212000-2023", "9708.50"),
                        Map.entry("212000-2031", "22180.50"),
                        Map.entry("212000-2056", "19298.00"),
                        Map.entry("212000-2064", "37185.00"),
                        Map.entry("212000-2072", "12318.50"),
                        Map.entry("212000-2080", "356493.50"),
                        Map.entry("212000-2098", "51026.50"),
                        Map.entry("212000-2106", "29522.00"),
                        Map.entry("212000-2114", "58003.50"),
                        Map.entry("212000-2122", "31264.00")));
        assertThat(owed(raised(Proration.MONTHLY), 2027)).containsExactlyInAnyOrderEntriesOf(STARK_OF_2_600_000);
    }

    /// 181 days of one amount and 184 of the other: Västerås (181 × 336 025 + 184 × 376 962) / 365 = 356 661.734…
    @Test
    void with_daily_proration_stark_raised_in_july_is_owed_by_days() {
        assertThat(owed(raised(Proration.DAILY), 2026))
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("232100-0172", "590000.00"),
                        Map.entry("212000-2023", "9713.08"),
                        Map.entry("212000-2031", "22190.97"),
                        Map.entry("212000-2056", "19307.11"),
                        Map.entry("212000-2064", "37202.55"),
                        Map.entry("212000-2072", "12324.32"),
                        Map.entry("212000-2080", "356661.73"),
                        Map.entry("212000-2098", "51050.58"),
                        Map.entry("212000-2106", "29535.93"),
                        Map.entry("212000-2114", "58030.87"),
                        Map.entry("212000-2122", "31278.75")));
    }

    @Test
    void without_proration_koping_owes_the_whole_year_in_which_it_joins_stark() {
        var history = joined(Proration.NONE);
        assertThat(owed(history, 2026)).containsExactlyInAnyOrderEntriesOf(STARK_WITHOUT_KOPING);
        assertThat(owed(history, 2027)).containsExactlyInAnyOrderEntriesOf(STARK_2026);
        assertThat(owed(history, 2028)).containsExactlyInAnyOrderEntriesOf(STARK_2026);
    }

    /// Köping 54 673 / 2 = 27 336.50; Västerås (370 280 + 336 025) / 2 = 353 152.50.
    @Test
    void with_monthly_proration_koping_owes_six_months_when_it_joins_stark_in_july_2027() {
        assertThat(owed(joined(Proration.MONTHLY), 2027))
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("232100-0172", "590000.00"),
                        Map.entry("212000-2023", "9617.50"),
                        Map.entry("212000-2031", "21972.50"),
                        Map.entry("212000-2056", "19117.00"),
                        Map.entry("212000-2064", "36836.50"),
                        Map.entry("212000-2072", "12203.00"),
                        Map.entry("212000-2080", "353152.50"),
                        Map.entry("212000-2098", "50548.00"),
                        Map.entry("212000-2106", "29245.50"),
                        Map.entry("212000-2114", "27336.50"),
                        Map.entry("212000-2122", "30971.00")));
    }

    /// Köping 184 × 54 673 / 365 = 27 561.183…; Västerås (181 × 370 280 + 184 × 336 025) / 365 = 353 011.726…
    @Test
    void with_daily_proration_koping_owes_184_days_when_it_joins_stark_in_july_2027() {
        assertThat(owed(joined(Proration.DAILY), 2027))
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("232100-0172", "590000.00"),
                        Map.entry("212000-2023", "9613.67"),
                        Map.entry("212000-2031", "21963.74"),
                        Map.entry("212000-2056", "19109.38"),
                        Map.entry("212000-2064", "36821.82"),
                        Map.entry("212000-2072", "12198.13"),
                        Map.entry("212000-2080", "353011.73"),
                        Map.entry("212000-2098", "50527.86"),
                        Map.entry("212000-2106", "29233.84"),
                        Map.entry("212000-2114", "27561.18"),
                        Map.entry("212000-2122", "30958.65")));
    }

    /// Västerås with another 1 000 persons, 160 662: the county has 281 813 of 583 757, and 2450 × 281 813 / 583
    /// 757 = 1182.76…, in whole thousands 1 183 000 kr. Half is 591 500, and 590 000 is decided; the municipalities
    /// pay 593 000 kr, of which Västerås pays 593 000 × 160 662 / 281 813 = 338 070.16.
    @Test
    void a_corrected_population_of_vasteras_moves_both_the_counties_and_the_municipalities() {
        var corrected = new PopulationFigure("1980", Figures.END_OF_2023, 160_662, "Correction");
        var basis = new Basis(
                Figures.population().with(List.of(corrected)), Figures.basis().areas());
        assertThat(owed(history(STARK_END, Map.of(START, stark("2450000.00"))), 2026, basis))
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("232100-0172", "590000.00"),
                        Map.entry("212000-2023", "9149.00"),
                        Map.entry("212000-2031", "20903.00"),
                        Map.entry("212000-2056", "18187.00"),
                        Map.entry("212000-2064", "35044.00"),
                        Map.entry("212000-2072", "11609.00"),
                        Map.entry("212000-2080", "338070.00"),
                        Map.entry("212000-2098", "48088.00"),
                        Map.entry("212000-2106", "27822.00"),
                        Map.entry("212000-2114", "54664.00"),
                        Map.entry("212000-2122", "29464.00")));
    }

    /// From 5 to 6 million from July 2027 on: NONE, MONTHLY, and DAILY (181 × 5 000 000 + 184 × 6 000 000) / 365 =
    /// 5 504 109.589…
    @ParameterizedTest
    @CsvSource({"NONE,6000000.00", "MONTHLY,5500000.00", "DAILY,5504109.59"})
    void samhallskontraktet_raised_for_vasteras_in_july_2027(Proration proration, String in2027) {
        var history = history(
                CONTRACT_END,
                Map.of(
                        START,
                        contract("5000000.00", proration),
                        FIRST_OF_JULY_2027,
                        contract("6000000.00", proration)));
        assertContract(history, 2026, "5000000.00", "5000000.00");
        assertContract(history, 2027, "5000000.00", in2027);
        assertContract(history, 2028, "5000000.00", "6000000.00");
        assertContract(history, 2029, "5000000.00", "6000000.00");
    }

    /// Of 1 200 000 kr a year: all of it, 6 of 12 months, and 184 of 365 days, 604 931.506…
    @ParameterizedTest
    @CsvSource({"NONE,1200000.00", "MONTHLY,600000.00", "DAILY,604931.51"})
    void a_third_municipality_joins_samhallskontraktet_in_july_2027(Proration proration, String in2027) {
        var joining = member(
                terms(
                        "Samhällskontraktet",
                        START,
                        CONTRACT_END,
                        List.of(MDU, ESKILSTUNA, VASTERAS, KOPING),
                        List.of(
                                fixed("eskilstuna", ESKILSTUNA, "5000000.00", proration),
                                fixed("vasteras", VASTERAS, "5000000.00", proration),
                                fixed("koping", KOPING, "1200000.00", proration))),
                KOPING,
                FIRST_OF_JULY_2027,
                null);
        var history = history(CONTRACT_END, Map.of(START, joining));
        assertContract(history, 2026, "5000000.00", "5000000.00");
        assertThat(owed(history, 2027))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        ESKILSTUNA.value(), "5000000.00",
                        VASTERAS.value(), "5000000.00",
                        KOPING.value(), in2027));
        assertThat(owed(history, 2028)).containsEntry(KOPING.value(), "1200000.00");
    }

    /// Dissolved on 30 June 2027: the whole year, 6 of 12 months, or 181 of 365 days of 5 000 000 kr, 2 479
    /// 452.054…; in 2028 the 800 000 kr each that the board had decided, and in 2029 nothing. A commitment for 2027
    /// adds nothing: in the year in which the agreement ends, only the clauses apply.
    @ParameterizedTest
    @CsvSource({"NONE,5000000.00", "MONTHLY,2500000.00", "DAILY,2479452.05"})
    void samhallskontraktet_is_dissolved_and_a_commitment_survives(Proration proration, String in2027) {
        var each = Money.of("800000.00");
        var commitment = new CommitmentDocument(
                UUID.randomUUID(),
                /* survives= */ true,
                "Forskningsmiljön",
                MDU,
                List.of(
                        new AmountDocument(Figures.REGION, 2027, each, true),
                        new AmountDocument(ESKILSTUNA, 2028, each, true),
                        new AmountDocument(VASTERAS, 2028, each, true)));
        var agreement = Agreement.of(
                new AgreementDocument(
                        UUID.randomUUID(),
                        1L,
                        Agreement.Status.DISSOLVED,
                        "Samhällskontraktet",
                        null,
                        START,
                        CONTRACT_END,
                        LocalDate.of(2027, 6, 30),
                        1,
                        List.of(new VersionDocument(1, START, contract("5000000.00", proration), null)),
                        null,
                        null,
                        List.of(commitment),
                        null,
                        null,
                        List.of()),
                Agreement.horizon(START));
        assertThat(owed(agreement, 2026)).containsExactlyInAnyOrderEntriesOf(both("5000000.00"));
        assertThat(owed(agreement, 2027)).containsExactlyInAnyOrderEntriesOf(both(in2027));
        assertThat(owed(agreement, 2028)).containsExactlyInAnyOrderEntriesOf(both("800000.00"));
        assertThat(owed(agreement, 2029)).isEmpty();
    }

    /// An agreement without an end date is owed for the present year and three ahead, and moves on with the
    /// calendar.
    @Test
    void an_agreement_without_a_last_day_is_computed_three_years_ahead() {
        var document = goingOn(null);
        var in2026 = Agreement.of(document, Agreement.horizon(LocalDate.of(2026, 12, 31)));
        assertThat(in2026.years()).containsExactly(2026, 2027, 2028, 2029);
        assertThat(owed(in2026, 2029)).containsExactlyInAnyOrderEntriesOf(both("5000000.00"));
        assertThat(owed(in2026, 2030)).isEmpty();
        var in2027 = Agreement.of(document, Agreement.horizon(LocalDate.of(2027, 1, 1)));
        assertThat(owed(in2027, 2030)).containsExactlyInAnyOrderEntriesOf(both("5000000.00"));
        assertThat(in2026.owesLike(in2027)).isFalse();
    }

    /// Notice ends it for Västerås in June 2027: 181 of 365 days of 5 000 000 kr, and nothing after that.
    @Test
    void notice_ends_what_a_party_owes_and_changes_nothing_for_the_others() {
        var agreement = Agreement.of(
                goingOn(List.of(new NoticeDocument(VASTERAS, LocalDate.of(2027, 6, 30)))), Agreement.horizon(START));
        assertThat(owed(agreement, 2026)).containsExactlyInAnyOrderEntriesOf(both("5000000.00"));
        assertThat(owed(agreement, 2027))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(ESKILSTUNA.value(), "5000000.00", VASTERAS.value(), "2479452.05"));
        assertThat(owed(agreement, 2028)).containsExactlyInAnyOrderEntriesOf(Map.of(ESKILSTUNA.value(), "5000000.00"));
    }

    private static AgreementDocument goingOn(List<NoticeDocument> notices) {
        return new AgreementDocument(
                UUID.randomUUID(),
                1L,
                Agreement.Status.IN_FORCE,
                "Tills vidare",
                null,
                START,
                null,
                null,
                1,
                List.of(new VersionDocument(1, START, contract("5000000.00", Proration.DAILY), null)),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                notices,
                null);
    }

    private static Map<String, String> both(String amount) {
        return Map.of(ESKILSTUNA.value(), amount, VASTERAS.value(), amount);
    }

    private static void assertContract(TermsHistory history, int year, String eskilstuna, String vasteras) {
        assertThat(owed(history, year))
                .containsExactlyInAnyOrderEntriesOf(Map.of(ESKILSTUNA.value(), eskilstuna, VASTERAS.value(), vasteras));
    }

    private static Terms contract(String vasteras, Proration proration) {
        return terms(
                "Samhällskontraktet",
                START,
                CONTRACT_END,
                List.of(MDU, ESKILSTUNA, VASTERAS),
                List.of(
                        fixed("eskilstuna", ESKILSTUNA, "5000000.00", proration),
                        fixed("vasteras", VASTERAS, vasteras, proration),
                        own("mdu", MDU, "1100000.00")));
    }

    private static TermsHistory raised(Proration proration) {
        return history(
                STARK_END,
                Map.of(START, stark("2450000.00", proration), FIRST_OF_JULY_2026, stark("2600000.00", proration)));
    }

    private static TermsHistory joined(Proration proration) {
        return history(
                STARK_END, Map.of(START, member(stark("2450000.00", proration), KOPING, FIRST_OF_JULY_2027, null)));
    }

    private static TermsHistory history(LocalDate end, Map<LocalDate, Terms> byDate) {
        var versions = new java.util.ArrayList<TermsVersion>();
        new TreeMap<>(byDate)
                .forEach((from, terms) -> versions.add(new TermsVersion(versions.size() + 1, from, Reading.of(terms))));
        return new TermsHistory(START, end, versions);
    }

    private static Map<String, String> owed(TermsHistory history, int year) {
        return owed(history, year, Figures.basis());
    }

    private static Map<String, String> owed(TermsHistory history, int year, Basis basis) {
        return owed(Entitlements.of(history, year, basis));
    }

    private static Map<String, String> owed(Agreement agreement, int year) {
        return owed(Entitlements.of(agreement, year, Figures.basis()));
    }

    private static Map<String, String> owed(Entitlements.OfYear year) {
        return switch (year) {
            case Entitlements.OfYear.Blocked(var violations) -> throw new AssertionError("Blocked: " + violations);
            case Entitlements.OfYear.Owed(var entitlements, var _) -> {
                var owed = new TreeMap<String, String>();
                entitlements.forEach(
                        e -> owed.put(e.obligation().payer().value(), e.amount().toString()));
                yield owed;
            }
        };
    }
}
