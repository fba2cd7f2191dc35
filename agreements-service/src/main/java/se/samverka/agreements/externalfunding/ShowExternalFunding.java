package se.samverka.agreements.externalfunding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import se.samverka.agreements.agreement.AgreementAccess;
import se.samverka.agreements.agreement.ExternalFundings;
import se.samverka.agreements.agreement.ReadTerms;
import se.samverka.agreements.externalfunding.store.ExternalFundingRows;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.value.Money;
import se.samverka.platform.web.Page;
import se.samverka.platform.web.PageQuery;
import se.samverka.platform.web.Tagged;

/// Shows what external funders have given, beside the goals.
@ApplicationScoped
public class ShowExternalFunding {

    private final ExternalFundingRows rows;
    private final AgreementAccess access;
    private final ReadTerms readTerms;
    private final ExternalFundings sums;
    private final BusinessTime time;

    ShowExternalFunding(
            ExternalFundingRows rows,
            AgreementAccess access,
            ReadTerms readTerms,
            ExternalFundings sums,
            BusinessTime time) {
        this.rows = rows;
        this.access = access;
        this.readTerms = readTerms;
        this.sums = sums;
        this.time = time;
    }

    /// A page of what was given, and every goal.
    public record Outcome(Page<ExternalFundingDocument> page, List<ExternalTarget> targets) {}

    /// @throws RuleBroken 404 when the agreement has no such funding
    @Transactional
    public Tagged<ExternalFundingDocument> one(UUID agreementId, UUID id) {
        access.visible(agreementId);
        return rows.one(agreementId, id)
                .map(ExternalFundingDocument::tagged)
                .orElseThrow(() -> RuleBroken.notFound("external funding of this agreement"));
    }

    /// In the order in which it was recorded.
    @Transactional
    public Outcome page(UUID agreementId, PageQuery page) {
        var agreement = access.visible(agreementId);
        var listed = rows.page(agreementId, page).map(ExternalFundingDocument::of);
        var reached = new TreeMap<String, Map<Integer, Money>>();
        sums.reached(agreementId)
                .forEach(sum -> reached.computeIfAbsent(sum.clauseId(), clause -> new TreeMap<>())
                        .put(sum.year(), sum.reached()));
        return new Outcome(
                listed,
                ExternalTarget.of(readTerms.versions(agreementId), agreement.foreseenTo(time.today()), reached));
    }
}
