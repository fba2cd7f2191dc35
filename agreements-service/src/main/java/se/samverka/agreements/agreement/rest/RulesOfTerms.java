package se.samverka.agreements.agreement.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import se.samverka.agreements.agreement.WrittenTerms;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.text.BodyRules;
import se.samverka.terms.Terms;

/// What the terms of a draft break, told together with the texts that are not allowed.
@ApplicationScoped
class RulesOfTerms implements BodyRules<Terms> {

    private final WrittenTerms writtenTerms;

    RulesOfTerms(WrittenTerms writtenTerms) {
        this.writtenTerms = writtenTerms;
    }

    @Override
    public Class<Terms> type() {
        return Terms.class;
    }

    @Override
    public List<Violation> broken(Terms terms) {
        return writtenTerms.broken(terms, "");
    }
}
