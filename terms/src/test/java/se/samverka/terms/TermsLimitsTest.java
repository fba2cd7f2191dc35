package se.samverka.terms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.json.JsonRules;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.terms.Mistake.Kept;

/// Each limit of terms at its last allowed value and one beyond, in sound terms that are changed at one place.
class TermsLimitsTest {

    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

    static {
        new JsonRules().customize(JSON);
    }

    @ParameterizedTest(name = "{0}: from {1} to {2} characters")
    @CsvSource({
        "/title, 1, 300",
        "/caseNumber, 1, 100",
        "/purpose, 0, 20000",
        "/fundingClauses/0/title, 0, 300",
        "/fundingClauses/1/split/branches/0/title, 0, 300",
        "/fundingClauses/1/split/branches/0/split/branches/0/decisionReference, 0, 300",
        "/entryConditions/1/decidingBody, 1, 300",
    })
    void a_text_of_new_terms_has_its_bounds_and_kept_terms_are_computed_anyway(String pointer, int least, int most)
            throws JsonProcessingException {
        assertThat(brokenWhenNew(pointer + "=" + text(most))).isEmpty();
        assertThat(brokenWhenNew(pointer + "=" + text(most + 1))).containsExactly("out-of-bounds " + pointer);
        assertThat(brokenWhenNew(pointer + "='  '")).hasSize(least);
        assertThat(brokenWhenKept(pointer + "=" + text(most + 1))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"/fundingClauses/3/clauseId", "/fundingClauses/1/split/branches/0/branchId"})
    void an_id_has_1_to_100_characters_also_in_kept_terms(String pointer) throws JsonProcessingException {
        assertThat(brokenWhenNew(pointer + "=" + text(100))).isEmpty();
        for (var wrong : List.of(text(101), "' '")) {
            assertThat(brokenWhenNew(pointer + "=" + wrong)).containsExactly("out-of-bounds " + pointer);
            assertThat(brokenWhenKept(pointer + "=" + wrong)).containsExactly("out-of-bounds " + pointer);
        }
    }

    static Stream<Arguments> numbers() {
        var unit = "/fundingClauses/1/split/roundingUnit";
        var index = "/fundingClauses/0/indexation={'series':'KPI','basePeriod':'2024-10','month':%d}";
        return Stream.of(
                row("/paymentTerms/netDays", "0", "365", "-1", "366"),
                row("/fundingClauses/0/annualAmount", "'0.00'", "'1000000000000.00'", "'1000000000000.01'"),
                row("/fundingClauses/1/amounts/1/amount", "'0.00'", "'1000000000000.00'", "'1000000000000.01'"),
                row(unit, "'0.01'", "'1000.00'", "'0.00'", "'1000.01'"),
                row("/fundingClauses/1/amounts/1/year", "2028", "2028", "1899", "10000"),
                Arguments.of(
                        List.of(index.formatted(1), index.formatted(12)),
                        List.of(index.formatted(0), index.formatted(13)),
                        "/fundingClauses/0/indexation/month"));
    }

    private static Arguments row(String pointer, String least, String most, String... beyond) {
        return Arguments.of(
                List.of(pointer + "=" + least, pointer + "=" + most),
                Stream.of(beyond).map(value -> pointer + "=" + value).toList(),
                pointer);
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("numbers")
    void a_number_is_allowed_up_to_its_limits(List<String> allowed, List<String> beyond, String pointer)
            throws JsonProcessingException {
        for (var change : allowed) {
            assertThat(brokenWhenNew(change)).as(change).isEmpty();
        }
        for (var change : beyond) {
            assertThat(brokenWhenNew(change)).as(change).containsExactly("out-of-bounds " + pointer);
        }
    }

    @Test
    void an_amount_of_a_year_is_not_negative_and_its_year_is_in_the_period() throws JsonProcessingException {
        assertThat(brokenWhenNew("/fundingClauses/1/amounts/1/amount='-0.01'"))
                .containsExactly("amount-negative /fundingClauses/1/amounts/1/amount");
        for (var year : List.of(2025, 2029)) {
            assertThat(brokenWhenNew("/fundingClauses/1/amounts/1/year=" + year))
                    .containsExactly("outside-period /fundingClauses/1/amounts/1/year");
        }
        assertThat(details("/fundingClauses/1/amounts/1/year=2029"))
                .containsExactly("This must lie within the agreement's period, 2026-01-01 to 2028-12-31");
    }

    @ParameterizedTest(name = "notice of {0} and prolongation by {1} months: {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "0, 1, -",
                "120, 120, -",
                "-1, 1, /noticeMonths",
                "121, 1, /noticeMonths",
                "0, 0, /prolongationMonths",
                "0, 121, /prolongationMonths",
            })
    void notice_and_prolongation_have_at_most_120_months(int notice, int prolongation, String pointer)
            throws JsonProcessingException {
        assertThat(brokenWhenNew("/noticeMonths=" + notice, "/prolongationMonths=" + prolongation))
                .isEqualTo(pointer == null ? List.of() : List.of("out-of-bounds " + pointer));
        assertThat(brokenWhenKept("/noticeMonths=" + notice, "/prolongationMonths=" + prolongation))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} instalments: allowed {1}")
    @CsvSource({"1, false", "2, true", "12, true", "13, false"})
    void a_year_has_2_to_12_instalments(int count, boolean allowed) throws JsonProcessingException {
        var each = "{'share':'1/%d'}".formatted(count);
        var change = "/fundingClauses/0/instalments=" + list(count, i -> each);
        assertThat(brokenWhenNew(change))
                .isEqualTo(allowed ? List.of() : List.of("out-of-bounds /fundingClauses/0/instalments"));
    }

    @ParameterizedTest(name = "{0} clauses: allowed {1}")
    @CsvSource({"100, true", "101, false"})
    void terms_have_at_most_100_clauses(int count, boolean allowed) throws JsonProcessingException {
        var change = "/fundingClauses=" + list(count, i -> "{'clauseId':'c%d','kind':'IN_KIND'}".formatted(i));
        assertThat(brokenWhenNew(change)).isEqualTo(allowed ? List.of() : List.of("out-of-bounds /fundingClauses"));
    }

    @ParameterizedTest(name = "{0} branches: allowed {1}")
    @CsvSource({"1000, true", "1001, false"})
    void a_clause_has_at_most_1000_branches(int count, boolean allowed) throws JsonProcessingException {
        var change = "/fundingClauses/1/split={'method':'EQUAL','branches':%s}"
                .formatted(list(count, i -> "{'branchId':'b%d'}".formatted(i)));
        assertThat(brokenWhenNew(change))
                .isEqualTo(allowed ? List.of() : List.of("out-of-bounds /fundingClauses/1/split/branches"));
    }

    @ParameterizedTest(name = "{0} parties: allowed {1}")
    @CsvSource({"500, true", "501, false"})
    void terms_have_at_most_500_parties(int count, boolean allowed) throws JsonProcessingException {
        var change = new ArrayList<>(List.of("/fundingClauses=[]", "/entryConditions=[]"));
        change.add(
                "/parties=" + list(count, i -> "{'organisationNumber':'%s','roles':['FUNDER']}".formatted(number(i))));
        assertThat(brokenWhenNew(change.toArray(String[]::new)))
                .isEqualTo(allowed ? List.of() : List.of("out-of-bounds /parties"));
    }

    @ParameterizedTest(name = "{0} bytes: allowed {1}")
    @CsvSource({"524288, true", "524289, false"})
    void terms_take_at_most_512_kibibytes(int bytes, boolean allowed) {
        var tooLarge = TermsViolation.termsTooLarge("/terms", bytes, 524_288);
        assertThat(TermsRules.ofSize("x".repeat(bytes), "/terms"))
                .isEqualTo(allowed ? Optional.empty() : Optional.of(tooLarge));
    }

    @Test
    void sound_terms_that_are_proposed_are_refused_for_what_new_terms_are_refused_for() throws JsonProcessingException {
        var terms = terms("/title=" + text(301), "/fundingClauses/0/payer='212000-2106'");
        assertThat(TermsRules.ofProposed(terms, terms.validFrom(), ""))
                .extracting(Violation::code)
                .containsExactly(ProblemCode.OUT_OF_BOUNDS, ProblemCode.PAYER_NOT_PARTY);
    }

    @Test
    void kept_terms_may_split_a_fixed_contribution_between_those_who_pay_it() throws JsonProcessingException {
        var change = new String[] {
            "/fundingClauses/0/payer=",
            "/fundingClauses/0/split={'method':'EQUAL','branches':[{'branchId':'a','payer':'212000-2080'}]}"
        };
        assertThat(brokenWhenKept(change)).isEmpty();
        assertThat(brokenWhenKept(change[0])).containsExactly("field-missing /fundingClauses/0/payer");
        assertThat(brokenWhenNew(change))
                .containsExactly("field-missing /fundingClauses/0/payer", "field-misplaced /fundingClauses/0/split");
    }

    @Test
    void days_of_a_party_are_within_the_period_and_a_coordinator_has_all_of_it() throws JsonProcessingException {
        assertThat(brokenWhenNew("/parties/1/from='2025-12-31'")).containsExactly("outside-period /parties/1/from");
        assertThat(brokenWhenNew("/parties/1/to='2029-01-01'")).containsExactly("outside-period /parties/1/to");
        assertThat(brokenWhenNew("/parties/0/from='2026-01-02'"))
                .containsExactly("coordinator-not-throughout /parties/0/from");
        assertThat(brokenWhenNew("/parties/0/to='2028-12-30'"))
                .containsExactly("coordinator-not-throughout /parties/0/to");
        assertThat(brokenWhenNew("/parties/0/from='2026-01-01'", "/parties/0/to='2028-12-31'"))
                .isEmpty();
    }

    @Test
    void a_day_of_population_figures_is_in_a_year_that_calendars_follow() throws JsonProcessingException {
        assertThat(brokenWhenKept("/fundingClauses/1/split/population={'date':'1899-12-31'}"))
                .containsExactly("out-of-bounds /fundingClauses/1/split/population/date");
    }

    @Test
    void a_split_by_shares_that_names_no_figures_is_refused_when_new_and_computed_when_kept()
            throws JsonProcessingException {
        var change = "/fundingClauses/1/split/branches/0/split/population={}";
        assertThat(brokenWhenNew(change))
                .containsExactly("field-missing /fundingClauses/1/split/branches/0/split/population/date");
        assertThat(brokenWhenKept(change)).isEmpty();
    }

    private static List<String> brokenWhenNew(String... changes) throws JsonProcessingException {
        var terms = terms(changes);
        return words(TermsRules.ofNew(terms, terms.validFrom(), ""));
    }

    private static List<String> brokenWhenKept(String... changes) throws JsonProcessingException {
        return words(TermsRules.ofKept(terms(changes), ""));
    }

    private static List<String> details(String change) throws JsonProcessingException {
        var terms = terms(change);
        return TermsRules.ofNew(terms, terms.validFrom(), "").stream()
                .map(Violation::detail)
                .toList();
    }

    private static List<String> words(List<Violation> broken) {
        return broken.stream().map(one -> one.code() + " " + one.pointer()).toList();
    }

    private static Terms terms(String... changes) throws JsonProcessingException {
        return JSON.treeToValue(new Mistake("", List.of(changes), "", "", Kept.COMPUTED).terms(), Terms.class);
    }

    private static String text(int length) {
        return "'" + "å".repeat(length) + "'";
    }

    private static String list(int count, IntFunction<String> entry) {
        return IntStream.range(0, count).mapToObj(entry).collect(Collectors.joining(",", "[", "]"));
    }

    private static String number(int i) {
        return IntStream.range(0, 10)
                .mapToObj(digit -> "2129%02d-%02d%d%d".formatted(i / 1000, i / 10 % 100, i % 10, digit))
                .filter(OrganisationNumber::hasValidCheckDigit)
                .findFirst()
                .orElseThrow();
    }
}
