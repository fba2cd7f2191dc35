package se.samverka.agreements.agreement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import se.samverka.agreements.agreement.model.AgreementViolation;
import se.samverka.agreements.organisation.store.Organisations;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.rule.Violation;
import se.samverka.terms.Terms;
import se.samverka.terms.Terms.Requirement;
import se.samverka.terms.TermsRules;

/// Terms as text and back, and checked against the rules and the register.
@ApplicationScoped
public class WrittenTerms {

    /// Of terms as text; read they take several times as much.
    private static final long MOST_CACHED_CHARACTERS = 2L * 1024 * 1024;

    private final ObjectMapper json;
    private final Organisations organisations;

    /// Terms by their text, so that a version is parsed once however often it is read: its text never changes.
    private final Cache<String, Terms> read = Caffeine.newBuilder()
            .maximumWeight(MOST_CACHED_CHARACTERS)
            .weigher((String text, Terms _) -> text.length())
            .build();

    public WrittenTerms(ObjectMapper json, Organisations organisations) {
        this.json = json;
        this.organisations = organisations;
    }

    /// @param base pointer of the terms in the request body, empty when they are the body
    /// @throws RuleBroken 422 with every rule the terms break
    void check(Terms terms, String base) {
        refuse(broken(terms, base));
    }

    /// As [#check(Terms, String)], of terms that are put before the parties: payers and payees of
    /// receivable clauses must be parties.
    ///
    /// @param firstDay on which the terms count
    void checkProposed(Terms terms, LocalDate firstDay, String base) {
        refuse(brokenOfProposed(terms, firstDay, base));
    }

    /// @param base pointer of the terms in the request body, empty when they are the body
    /// @return every rule that the terms of a draft break
    public List<Violation> broken(Terms terms, String base) {
        return withRegister(TermsRules.ofNew(terms, terms.validFrom(), base), terms, base);
    }

    /// As [#broken(Terms, String)], of terms that are put before the parties.
    ///
    /// @param firstDay on which the terms count
    public List<Violation> brokenOfProposed(Terms terms, LocalDate firstDay, String base) {
        return withRegister(TermsRules.ofProposed(terms, firstDay, base), terms, base);
    }

    /// Adds what only the register of organisations can say.
    private List<Violation> withRegister(List<Violation> broken, Terms terms, String base) {
        var all = new ArrayList<Violation>(broken);
        var named = terms.named(base);
        var known = organisations.known(new HashSet<>(named.values()));
        named.forEach((pointer, organisation) -> {
            if (!known.contains(organisation)) {
                all.add(AgreementViolation.organisationUnknown(pointer, organisation));
            }
        });
        for (int i = 0; i < terms.entryConditions().size(); i++) {
            var condition = terms.entryConditions().get(i);
            if (condition.requirement() == Requirement.LEGAL_FORCE
                    && !organisations.decidesUnderLocalGovernmentAct(condition.party())) {
                all.add(AgreementViolation.legalForceNotApplicable(
                        base + "/entryConditions/" + i + "/requirement", condition.party()));
            }
        }
        TermsRules.ofSize(write(terms), base).ifPresent(all::add);
        return all;
    }

    private static void refuse(List<Violation> broken) {
        if (!broken.isEmpty()) {
            throw RuleBroken.invalid(broken);
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
        return read.get(text, this::parse);
    }

    private Terms parse(String text) {
        try {
            return json.readValue(text, Terms.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Kept terms cannot be read", e);
        }
    }
}
