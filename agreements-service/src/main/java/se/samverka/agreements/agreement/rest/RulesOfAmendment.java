package se.samverka.agreements.agreement.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import se.samverka.agreements.agreement.WrittenTerms;
import se.samverka.agreements.agreement.rest.AmendmentResource.NewAmendment;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.text.BodyRules;

/// What the terms of an amendment break, told together with the texts that are not allowed.
@ApplicationScoped
class RulesOfAmendment implements BodyRules<NewAmendment> {

    private final WrittenTerms writtenTerms;

    RulesOfAmendment(WrittenTerms writtenTerms) {
        this.writtenTerms = writtenTerms;
    }

    @Override
    public Class<NewAmendment> type() {
        return NewAmendment.class;
    }

    @Override
    public List<Violation> broken(NewAmendment amendment) {
        return writtenTerms.brokenOfProposed(amendment.terms(), amendment.effectiveFrom(), "/terms");
    }
}
