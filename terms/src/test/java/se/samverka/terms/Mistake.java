package se.samverka.terms;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// One mistake in terms, and what everybody who reads new terms must say of it. Agreements' and finance's tests send
/// the same table.
///
/// @param changes of [#sound()], each as `pointer=JSON`, or `pointer=` for a field that is left out
/// @param code of the one broken rule
/// @param pointer of the one broken rule, into the terms
/// @param kept what becomes of terms that are kept and have the mistake
public record Mistake(String name, List<String> changes, String code, String pointer, Kept kept) {

    /// What finance does with terms of an event that have a mistake.
    public enum Kept {
        /// The event cannot be read.
        UNREADABLE,
        /// The terms cannot be computed: their years say why.
        BLOCKED,
        /// The rule may be newer than the terms are, so that it does not apply to them.
        COMPUTED,
        /// Nothing is computed of the field, so that events are read without it.
        NOT_READ
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String SOUND = """
            {"kind":"COOPERATION_AGREEMENT","title":"T","caseNumber":"RV1","purpose":"P",
            "validFrom":"2026-01-01","validTo":"2028-12-31","parties":[
            {"organisationNumber":"202100-2916","roles":["COORDINATOR"]},
            {"organisationNumber":"212000-0357","roles":["FUNDER"],"from":"2026-01-01","to":"2028-12-31"},
            {"organisationNumber":"212000-2080","roles":["FUNDER"]}],
            "fundingClauses":[
            {"clauseId":"fixed","kind":"FIXED_CONTRIBUTION","title":"Bidrag","payer":"212000-0357",
            "payee":"202100-2916","annualAmount":"100.00","currency":"SEK","vatCategory":"O","proration":"NONE",
            "instalments":[{"share":"1/2","earliestDue":"01-31"},{"share":"1/2","earliestDue":"07-31"}]},
            {"clauseId":"shared","kind":"SHARED_CONTRIBUTION","payee":"202100-2916",
            "amounts":[{"year":2026,"amount":"100.00"},{"year":2027,"amount":"100.00"}],
            "split":{"method":"POPULATION","population":{"date":"2023-12-31"},"roundingUnit":"1.00",
            "residualOwner":"other","branches":[
            {"branchId":"county","title":"County","area":"19","split":{"method":"SHARES","residualOwner":"b",
            "branches":[{"branchId":"a","payer":"212000-0357","share":"1/2","decidedAmount":"10.00",
            "decisionReference":"§ 1"},{"branchId":"b","payer":"212000-2080","share":"1/2"}]}},
            {"branchId":"other","area":"04"}]}},
            {"clauseId":"own","kind":"OWN_CONTRIBUTION","payer":"202100-2916","annualAmount":"10.00"},
            {"clauseId":"goal","kind":"EXTERNAL_TARGET","annualAmount":"10.00"}],
            "entryConditions":[
            {"party":"212000-0357","decidingBody":"Kommunstyrelsen","requirement":"LEGAL_FORCE"},
            {"party":"212000-2080","decidingBody":"Kommunstyrelsen","requirement":"LEGAL_FORCE"}],
            "paymentTerms":{"netDays":30,"earliestDue":"01-31"}}""";

    private static final String INDEXED = "/fundingClauses/0/indexation=";
    private static final String TABLE = """
            # What cannot be read at all
            an unknown field | /titel='x' | unknown-field | /titel | NOT_READ
            an unknown kind of agreement | /kind='FRIENDSHIP' | wrong-type | /kind | NOT_READ
            an unknown role | /parties/0/roles/0='KING' | wrong-type | /parties/0/roles/0 | NOT_READ
            an unknown requirement | /entryConditions/0/requirement='LUCK' | wrong-type | /entryConditions/0/requirement | NOT_READ
            an unknown kind of clause | /fundingClauses/0/kind='GIFT' | wrong-type | /fundingClauses/0/kind | UNREADABLE
            an unknown proration | /fundingClauses/0/proration='WEEKLY' | wrong-type | /fundingClauses/0/proration | UNREADABLE
            an unknown method | /fundingClauses/1/split/method='LOTTERY' | wrong-type | /fundingClauses/1/split/method | UNREADABLE
            a number for an amount | /fundingClauses/0/annualAmount=12.5 | wrong-type | /fundingClauses/0/annualAmount | UNREADABLE
            an amount of three decimals | /fundingClauses/0/annualAmount='1.234' | amount-invalid | /fundingClauses/0/annualAmount | UNREADABLE
            a share that is none | /fundingClauses/0/instalments/0/share='half' | share-invalid | /fundingClauses/0/instalments/0/share | UNREADABLE
            a day that is none | /validFrom='2026-02-30' | wrong-type | /validFrom | UNREADABLE
            a wrong check digit | /parties/2/organisationNumber='218000-2180' | organisation-number-invalid | /parties/2/organisationNumber | UNREADABLE
            no title | /title= | field-missing | /title | UNREADABLE
            no first day | /validFrom= | field-missing | /validFrom | UNREADABLE
            a party without number | /parties/2/organisationNumber= | field-missing | /parties/2/organisationNumber | UNREADABLE
            a clause without id | /fundingClauses/0/clauseId= | field-missing | /fundingClauses/0/clauseId | UNREADABLE
            a clause without kind | /fundingClauses/0/kind= | field-missing | /fundingClauses/0/kind | UNREADABLE
            no clause where one is listed | /fundingClauses/3=null | field-missing | /fundingClauses/3 | UNREADABLE
            an amount of no year | /fundingClauses/1/amounts/1/year= | field-missing | /fundingClauses/1/amounts/1/year | UNREADABLE
            a year of no amount | /fundingClauses/1/amounts/1/amount= | field-missing | /fundingClauses/1/amounts/1/amount | UNREADABLE
            an instalment without share | /fundingClauses/0/instalments/0/share= | field-missing | /fundingClauses/0/instalments/0/share | UNREADABLE
            a split without method | /fundingClauses/1/split/method= | field-missing | /fundingClauses/1/split/method | UNREADABLE
            a branch without id | /fundingClauses/1/split/branches/1/branchId= | field-missing | /fundingClauses/1/split/branches/1/branchId | UNREADABLE
            no series | INDEXED{'basePeriod':'2024-10','month':10} | field-missing | /fundingClauses/0/indexation/series | UNREADABLE
            no base period | INDEXED{'series':'KPI','month':10} | field-missing | /fundingClauses/0/indexation/basePeriod | UNREADABLE
            no month | INDEXED{'series':'KPI','basePeriod':'2024-10'} | field-missing | /fundingClauses/0/indexation/month | UNREADABLE
            a condition of nobody | /entryConditions/0/party= | field-missing | /entryConditions/0/party | NOT_READ
            a condition without body | /entryConditions/0/decidingBody= | field-missing | /entryConditions/0/decidingBody | NOT_READ
            a condition without requirement | /entryConditions/0/requirement= | field-missing | /entryConditions/0/requirement | NOT_READ
            payment terms without net days | /paymentTerms/netDays= | field-missing | /paymentTerms/netDays | UNREADABLE
            # The frame
            a title of blanks | /title=' ' | field-missing | /title | COMPUTED
            a period that ends before it begins | /validTo='2025-12-31'; /parties/1/to=; /parties/1/from=; /fundingClauses/1/amounts=; /fundingClauses/1/annualAmount='1.00' | period-reversed | /validTo | BLOCKED
            a first day before 1900 | /validFrom='1899-12-31'; /validTo='1910-01-01'; /parties/1/to=; /parties/1/from=; /fundingClauses/1/amounts=; /fundingClauses/1/annualAmount='1.00' | out-of-bounds | /validFrom | BLOCKED
            51 years | /validTo='2076-12-31' | out-of-bounds | /validTo | COMPUTED
            notice of an agreement that ends | /noticeMonths=6 | field-misplaced | /noticeMonths | COMPUTED
            notice of eleven years | /validTo=; /noticeMonths=121 | out-of-bounds | /noticeMonths | COMPUTED
            a prolongation by nothing | /prolongationMonths=0 | out-of-bounds | /prolongationMonths | COMPUTED
            a prolongation of no period | /validTo=; /prolongationMonths=12 | field-missing | /validTo | COMPUTED
            # Parties
            no party | /parties=[]; /fundingClauses=[]; /entryConditions=[] | out-of-bounds | /parties | COMPUTED
            a party twice | /parties/3={'organisationNumber':'212000-2080','roles':['FUNDER']} | party-twice | /parties/3/organisationNumber | BLOCKED
            a party without role | /parties/2/roles=[] | field-missing | /parties/2/roles | COMPUTED
            a party that joins before the agreement begins | /parties/1/from='2025-12-31' | outside-period | /parties/1/from | BLOCKED
            a party that leaves before it joins | /parties/1/from='2027-02-01'; /parties/1/to='2027-01-31' | period-reversed | /parties/1/to | BLOCKED
            a coordinator that leaves | /parties/0/to='2027-12-31' | coordinator-not-throughout | /parties/0/to | COMPUTED
            # Clauses
            a clauseId twice | /fundingClauses/3/clauseId='own' | clause-id-twice | /fundingClauses/3/clauseId | BLOCKED
            a fixed contribution of nobody | /fundingClauses/0/payer= | field-missing | /fundingClauses/0/payer | BLOCKED
            a fixed contribution to nobody | /fundingClauses/0/payee= | field-missing | /fundingClauses/0/payee | BLOCKED
            a fixed contribution that is split | /fundingClauses/0/split={'method':'EQUAL','branches':[{'branchId':'a'}]} | field-misplaced | /fundingClauses/0/split | BLOCKED
            a shared contribution to nobody | /fundingClauses/1/payee= | field-missing | /fundingClauses/1/payee | BLOCKED
            a shared contribution without split | /fundingClauses/1/split= | field-missing | /fundingClauses/1/split | BLOCKED
            a shared contribution of one payer | /fundingClauses/1/payer='212000-2080' | field-misplaced | /fundingClauses/1/payer | BLOCKED
            an own contribution of nobody | /fundingClauses/2/payer= | field-missing | /fundingClauses/2/payer | COMPUTED
            a goal that is split | /fundingClauses/3/split={'method':'EQUAL','branches':[{'branchId':'a'}]} | field-misplaced | /fundingClauses/3/split | COMPUTED
            a payee that is no party | /fundingClauses/0/payee='232100-0172' | not-a-party | /fundingClauses/0/payee | COMPUTED
            another currency | /fundingClauses/0/currency='EUR' | currency-unsupported | /fundingClauses/0/currency | BLOCKED
            VAT | /fundingClauses/0/vatCategory='S' | vat-not-supported | /fundingClauses/0/vatCategory | COMPUTED
            a VAT category that there is not | /fundingClauses/0/vatCategory='QQ' | vat-category-unknown | /fundingClauses/0/vatCategory | COMPUTED
            a VAT category in small letters | /fundingClauses/0/vatCategory='o' | vat-category-unknown | /fundingClauses/0/vatCategory | BLOCKED
            # Amounts
            no amount | /fundingClauses/0/annualAmount= | field-missing | /fundingClauses/0/annualAmount | BLOCKED
            no amount of a goal | /fundingClauses/3/annualAmount= | field-missing | /fundingClauses/3/annualAmount | COMPUTED
            both kinds of amount | /fundingClauses/1/annualAmount='100.00' | field-misplaced | /fundingClauses/1/amounts | BLOCKED
            a negative amount | /fundingClauses/0/annualAmount='-0.01' | amount-negative | /fundingClauses/0/annualAmount | BLOCKED
            an amount above the largest | /fundingClauses/0/annualAmount='1000000000000.01' | out-of-bounds | /fundingClauses/0/annualAmount | COMPUTED
            a year twice | /fundingClauses/1/amounts/1/year=2026 | year-twice | /fundingClauses/1/amounts/1/year | BLOCKED
            a year outside the period | /fundingClauses/1/amounts/1/year=2029 | outside-period | /fundingClauses/1/amounts/1/year | COMPUTED
            a year of five digits | /fundingClauses/1/amounts/1/year=10000 | out-of-bounds | /fundingClauses/1/amounts/1/year | BLOCKED
            # Instalments
            instalments of a goal | /fundingClauses/3/instalments=[{'share':'1/2'},{'share':'1/2'}] | field-misplaced | /fundingClauses/3/instalments | BLOCKED
            one instalment | /fundingClauses/0/instalments=[{'share':'100%'}] | out-of-bounds | /fundingClauses/0/instalments | BLOCKED
            instalments that do not add up | /fundingClauses/0/instalments/0/share='1/3' | shares-do-not-add-up | /fundingClauses/0/instalments | BLOCKED
            an instalment due on no day | /fundingClauses/0/instalments/0/earliestDue='13-01' | value-malformed | /fundingClauses/0/instalments/0/earliestDue | BLOCKED
            an instalment due on a leap day | /fundingClauses/0/instalments/0/earliestDue='02-29' | value-malformed | /fundingClauses/0/instalments/0/earliestDue | COMPUTED
            # Indexation
            an indexed goal | /fundingClauses/3/indexation={'series':'KPI','basePeriod':'2024-10','month':10} | field-misplaced | /fundingClauses/3/indexation | BLOCKED
            indexed amounts of each year | /fundingClauses/1/indexation={'series':'KPI','basePeriod':'2024-10','month':10} | field-misplaced | /fundingClauses/1/indexation | BLOCKED
            a series in small letters | INDEXED{'series':'kpi','basePeriod':'2024-10','month':10} | value-malformed | /fundingClauses/0/indexation/series | BLOCKED
            a base that is a day | INDEXED{'series':'KPI','basePeriod':'2024-10-1','month':10} | value-malformed | /fundingClauses/0/indexation/basePeriod | BLOCKED
            a thirteenth month | INDEXED{'series':'KPI','basePeriod':'2024-10','month':13} | out-of-bounds | /fundingClauses/0/indexation/month | BLOCKED
            an index rounded to nothing | INDEXED{'series':'KPI','basePeriod':'2024-10','month':10,'roundingUnit':'0.00'} | out-of-bounds | /fundingClauses/0/indexation/roundingUnit | BLOCKED
            a base after the first year's figure | INDEXED{'series':'KPI','basePeriod':'2025-11','month':10} | base-period-later | /fundingClauses/0/indexation/basePeriod | COMPUTED
            fixed parts of an indexed whole | /fundingClauses/1/amounts=; /fundingClauses/1/annualAmount='1.00'; /fundingClauses/1/indexation={'series':'KPI','basePeriod':'2024-10','month':10}; /fundingClauses/1/split={'method':'FIXED','branches':[{'branchId':'a','amount':'1.00'}]} | residual-owner-missing | /fundingClauses/1/split/residualOwner | COMPUTED
            # Splits
            no branches | /fundingClauses/1/split/branches=[]; /fundingClauses/1/split/residualOwner= | field-missing | /fundingClauses/1/split/branches | BLOCKED
            no figures | /fundingClauses/1/split/population= | field-missing | /fundingClauses/1/split/population | BLOCKED
            figures of no date and no day | /fundingClauses/1/split/population={} | field-missing | /fundingClauses/1/split/population/date | BLOCKED
            figures of a date and of a day | /fundingClauses/1/split/population/latestPublishedBefore='11-01' | field-misplaced | /fundingClauses/1/split/population/latestPublishedBefore | BLOCKED
            figures before a leap day | /fundingClauses/1/split/population={'latestPublishedBefore':'02-29'} | value-malformed | /fundingClauses/1/split/population/latestPublishedBefore | BLOCKED
            figures of long ago | /fundingClauses/1/split/population/date='1899-12-31' | out-of-bounds | /fundingClauses/1/split/population/date | BLOCKED
            a rounding unit of zero | /fundingClauses/1/split/roundingUnit='0.00' | out-of-bounds | /fundingClauses/1/split/roundingUnit | BLOCKED
            a rounding unit above a thousand | /fundingClauses/1/split/roundingUnit='1000.01' | out-of-bounds | /fundingClauses/1/split/roundingUnit | BLOCKED
            a residual owner that is none | /fundingClauses/1/split/residualOwner='nobody' | residual-owner-unknown | /fundingClauses/1/split/residualOwner | BLOCKED
            a residual owner with a decided amount | /fundingClauses/1/split/branches/0/split/residualOwner='a' | residual-owner-decided | /fundingClauses/1/split/branches/0/split/residualOwner | BLOCKED
            a decided amount without residual owner | /fundingClauses/1/split/branches/0/split/residualOwner= | residual-owner-missing | /fundingClauses/1/split/branches/0/split/residualOwner | COMPUTED
            a branchId twice | /fundingClauses/1/split/branches/0/split/branches/0/branchId='b2'; /fundingClauses/1/split/branches/1/branchId='b2'; /fundingClauses/1/split/residualOwner='county' | branch-id-twice | /fundingClauses/1/split/branches/1/branchId | BLOCKED
            a branch within itself | /fundingClauses/1/split/branches/0/split/branches/0/branchId='county' | branch-cycle | /fundingClauses/1/split/branches/0/split/branches/0/branchId | BLOCKED
            an area of three digits | /fundingClauses/1/split/branches/1/area='190' | value-malformed | /fundingClauses/1/split/branches/1/area | BLOCKED
            a branch by population of no area | /fundingClauses/1/split/branches/1/area= | field-missing | /fundingClauses/1/split/branches/1/area | COMPUTED
            a payer above other payers | /fundingClauses/1/split/branches/0/payer='212000-2080' | field-misplaced | /fundingClauses/1/split/branches/0/payer | BLOCKED
            a branch without share | /fundingClauses/1/split/branches/0/split/branches/1/share= | field-missing | /fundingClauses/1/split/branches/0/split/branches/1/share | BLOCKED
            shares that do not add up | /fundingClauses/1/split/branches/0/split/branches/1/share='1/3' | shares-do-not-add-up | /fundingClauses/1/split/branches/0/split/branches | BLOCKED
            a fixed branch without amount | /fundingClauses/1/split={'method':'FIXED','branches':[{'branchId':'a'}]} | field-missing | /fundingClauses/1/split/branches/0/amount | BLOCKED
            a negative amount of a branch | /fundingClauses/1/split={'method':'FIXED','branches':[{'branchId':'a','amount':'-1.00'}]} | amount-negative | /fundingClauses/1/split/branches/0/amount | BLOCKED
            a negative decided amount | /fundingClauses/1/split/branches/0/split/branches/0/decidedAmount='-1.00' | amount-negative | /fundingClauses/1/split/branches/0/split/branches/0/decidedAmount | BLOCKED
            # Conditions and payment
            two conditions of one party | /entryConditions/1/party='212000-0357' | condition-twice | /entryConditions/1/party | NOT_READ
            a condition of no party | /entryConditions/1/party='232100-0172' | not-a-party | /entryConditions/1/party | NOT_READ
            net days of more than a year | /paymentTerms/netDays=366 | out-of-bounds | /paymentTerms/netDays | BLOCKED
            an earliest day that is none | /paymentTerms/earliestDue='31/1' | value-malformed | /paymentTerms/earliestDue | BLOCKED
            an earliest day that not every year has | /paymentTerms/earliestDue='02-29' | value-malformed | /paymentTerms/earliestDue | COMPUTED
            """;

    /// Terms without a mistake, which MDU, Eskilstuna and Västerås are party to.
    public static ObjectNode sound() {
        return (ObjectNode) read(SOUND);
    }

    /// The sound terms with the mistake.
    public ObjectNode terms() {
        var terms = sound();
        for (var change : changes) {
            int at = change.indexOf('=');
            set(terms, JsonPointer.compile(change.substring(0, at)), change.substring(at + 1));
        }
        return terms;
    }

    private static void set(JsonNode terms, JsonPointer pointer, String value) {
        var name = pointer.last().getMatchingProperty();
        switch (terms.at(pointer.head())) {
            case ObjectNode object when value.isEmpty() -> object.remove(name);
            case ObjectNode object -> object.set(name, read(value));
            case ArrayNode array when Integer.parseInt(name) == array.size() -> array.add(read(value));
            case ArrayNode array -> array.set(Integer.parseInt(name), read(value));
            default -> throw new IllegalArgumentException("Nothing is at " + pointer.head());
        }
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    /// Every mistake.
    public static List<Mistake> all() {
        var all = new ArrayList<Mistake>();
        TABLE.lines().filter(line -> !line.startsWith("#")).map(Mistake::row).forEach(all::add);
        all.addAll(List.of(tooManyClauses(), tooManyBranches(), tooDeep(), tooLarge()));
        return all;
    }

    private static Mistake row(String line) {
        var cells = Stream.of(line.split("\\|")).map(String::strip).toList();
        var changes = Stream.of(cells.get(1).replace("INDEXED", INDEXED).split("; "))
                .map(String::strip)
                .toList();
        return new Mistake(cells.get(0), changes, cells.get(2), cells.get(3), Kept.valueOf(cells.get(4)));
    }

    private static Mistake tooManyClauses() {
        var clauses = new StringBuilder();
        for (int i = 0; i <= 100; i++) {
            clauses.append(i == 0 ? "" : ",").append("{'clauseId':'c%d','kind':'IN_KIND'}".formatted(i));
        }
        return new Mistake(
                "101 clauses",
                List.of("/fundingClauses=[" + clauses + "]"),
                "out-of-bounds",
                "/fundingClauses",
                Kept.BLOCKED);
    }

    private static Mistake tooManyBranches() {
        return new Mistake(
                "1 001 branches",
                List.of("/fundingClauses/1/split=" + equal(1_001, 0)),
                "out-of-bounds",
                "/fundingClauses/1/split/branches",
                Kept.BLOCKED);
    }

    private static Mistake tooDeep() {
        var split = "{'method':'EQUAL','branches':[{'branchId':'leaf'}]}";
        for (int level = 12; level > 0; level--) {
            split = "{'method':'EQUAL','branches':[{'branchId':'b%d','split':%s}]}".formatted(level, split);
        }
        return new Mistake(
                "13 levels",
                List.of("/fundingClauses/1/split=" + split),
                "split-too-deep",
                "/fundingClauses/1/split" + "/branches/0/split".repeat(12),
                Kept.BLOCKED);
    }

    private static Mistake tooLarge() {
        return new Mistake(
                "more than 512 KiB",
                List.of("/fundingClauses/1/split=" + equal(1_000, 280)),
                "terms-too-large",
                "",
                Kept.COMPUTED);
    }

    private static String equal(int branches, int letters) {
        var all = new StringBuilder("{'method':'EQUAL','branches':[");
        for (int i = 0; i < branches; i++) {
            all.append(i == 0 ? "" : ",").append("{'branchId':'b%d','title':'%s'}".formatted(i, "ö".repeat(letters)));
        }
        return all.append("]}").toString();
    }

    @Override
    public String toString() {
        return name;
    }
}
