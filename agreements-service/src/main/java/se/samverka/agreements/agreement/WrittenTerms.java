package se.samverka.agreements.agreement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.samverka.agreements.agreement.model.FundingClause.Split;
import se.samverka.agreements.agreement.model.PayerRules;
import se.samverka.agreements.agreement.model.Terms;
import se.samverka.agreements.agreement.model.TermsRules;
import se.samverka.agreements.agreement.model.TermsViolation;
import se.samverka.agreements.organisation.store.Organisations;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.value.OrganisationNumber;

/// Terms as text and back, and checked against the rules and the register.
@ApplicationScoped
public class WrittenTerms {

    /// The parser's own bound is a thousand; terms that nest deeper than the rules allow are refused before they
    /// are walked.
    private static final int MAX_WALK = 64;

    /// Of the terms of one version as JSON (512 KiB).
    public static final int MOST_BYTES = 512 * 1024;

    private final ObjectMapper json;
    private final Organisations organisations;

    public WrittenTerms(ObjectMapper json, Organisations organisations) {
        this.json = json;
        this.organisations = organisations;
    }

    /// @param prefix pointer to the terms in the request body, empty when they are the body
    /// @throws RuleBroken 422 with every rule the terms break
    void check(Terms terms, String prefix) {
        refuse(broken(terms, terms.validFrom(), prefix));
    }

    /// As [#check(Terms, String)], of terms that are put before the parties: payers and payees of
    /// receivable clauses must be parties.
    ///
    /// @param firstDay on which the terms count
    void checkProposed(Terms terms, LocalDate firstDay, String prefix) {
        refuse(brokenOfProposed(terms, firstDay, prefix));
    }

    /// @param prefix pointer to the terms in the request body, empty when they are the body
    /// @return every rule that the terms break
    public List<Violation> broken(Terms terms, LocalDate firstDay, String prefix) {
        return below(broken(terms, firstDay), prefix);
    }

    /// As [#broken(Terms, LocalDate, String)], of terms that are put before the parties.
    public List<Violation> brokenOfProposed(Terms terms, LocalDate firstDay, String prefix) {
        var broken = broken(terms, firstDay);
        broken.addAll(PayerRules.check(terms));
        return below(broken, prefix);
    }

    private List<Violation> broken(Terms terms, LocalDate firstDay) {
        var named = new HashSet<>(terms.partyNumbers());
        for (var clause : terms.fundingClauses()) {
            if (clause.payer() != null) {
                named.add(clause.payer());
            }
            collectPayers(clause.split(), named, 0);
        }
        var known = organisations.known(named);
        var broken = new ArrayList<>(TermsRules.check(terms, firstDay, known::contains));
        broken.addAll(TermsRules.checkRequirements(terms, organisations::decidesUnderLocalGovernmentAct));
        tooLarge(write(terms)).ifPresent(broken::add);
        return broken;
    }

    private static void refuse(List<Violation> broken) {
        if (!broken.isEmpty()) {
            throw RuleBroken.invalid(broken);
        }
    }

    private static List<Violation> below(List<Violation> broken, String prefix) {
        return prefix.isEmpty()
                ? broken
                : broken.stream().map(v -> below(prefix, v)).toList();
    }

    private static Optional<Violation> tooLarge(String text) {
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        return bytes > MOST_BYTES ? Optional.of(TermsViolation.termsTooLarge("", bytes, MOST_BYTES)) : Optional.empty();
    }

    private static void collectPayers(
            @org.jspecify.annotations.Nullable Split split, Set<OrganisationNumber> payers, int depth) {
        if (split == null || depth > MAX_WALK) {
            return;
        }
        for (var branch : split.branches()) {
            if (branch.payer() != null) {
                payers.add(branch.payer());
            }
            collectPayers(branch.split(), payers, depth + 1);
        }
    }

    public String write(Terms terms) {
        try {
            return json.writeValueAsString(terms);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Terms cannot be written as JSON", e);
        }
    }

    public Terms read(String text) {
        try {
            return json.readValue(text, Terms.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Kept terms cannot be read", e);
        }
    }

    /// A broken rule of terms that are a part of the body.
    private static Violation below(String prefix, Violation violation) {
        return new Violation(prefix + violation.pointer(), violation.code(), violation.detail());
    }
}
