package se.samverka.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.terms.FundingClause.Branch;
import se.samverka.terms.FundingClause.Kind;
import se.samverka.terms.FundingClause.Method;
import se.samverka.terms.FundingClause.Split;
import se.samverka.terms.Terms.Party;
import se.samverka.terms.Terms.PartyRole;

class PayerRulesTest {

    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final OrganisationNumber MDU = OrganisationNumber.of("202100-2916");
    private static final OrganisationNumber SALA = OrganisationNumber.of("212000-2098");

    @ParameterizedTest
    @EnumSource(Kind.class)
    void payer_and_payee_of_what_becomes_a_receivable_are_parties(Kind kind) {
        var broken = PayerRules.check(terms(clause(kind, SALA, SALA, null)), "");
        if (kind == Kind.FIXED_CONTRIBUTION || kind == Kind.SHARED_CONTRIBUTION) {
            assertThat(broken)
                    .extracting(Violation::code)
                    .containsExactly(ProblemCode.PAYER_NOT_PARTY, ProblemCode.PAYEE_NOT_PARTY);
            assertThat(broken)
                    .extracting(Violation::pointer)
                    .containsExactly("/fundingClauses/0/payer", "/fundingClauses/0/payee");
        } else {
            assertThat(broken).isEmpty();
        }
    }

    @Test
    void payers_in_nested_branches_are_parties() {
        var inner = new Split(Method.EQUAL, null, null, null, List.of(branch(MDU, null), branch(SALA, null)));
        var outer = new Split(Method.EQUAL, null, null, null, List.of(branch(null, null), branch(null, inner)));
        assertThat(PayerRules.check(terms(clause(Kind.SHARED_CONTRIBUTION, null, MDU, outer)), ""))
                .extracting(Violation::pointer)
                .containsExactly("/fundingClauses/0/split/branches/1/split/branches/1/payer");
    }

    private static Branch branch(OrganisationNumber payer, Split split) {
        return new Branch("b", null, null, payer, null, null, null, null, split);
    }

    private static FundingClause clause(Kind kind, OrganisationNumber payer, OrganisationNumber payee, Split split) {
        return new FundingClause(
                "c", kind, null, payer, payee, Money.of("1.00"), null, null, null, null, split, null, null, null);
    }

    private static Terms terms(FundingClause clause) {
        return new Terms(
                null,
                "STARK",
                null,
                null,
                START,
                START.plusYears(1),
                null,
                null,
                List.of(new Party(MDU, List.of(PartyRole.COORDINATOR), null, null)),
                List.of(clause),
                List.of(),
                null,
                null);
    }
}
