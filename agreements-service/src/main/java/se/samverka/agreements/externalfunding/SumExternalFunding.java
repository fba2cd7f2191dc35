package se.samverka.agreements.externalfunding;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import se.samverka.agreements.agreement.ExternalFundings;
import se.samverka.agreements.externalfunding.store.ExternalFundingRows;
import se.samverka.platform.value.Money;

/// Gives the agreement's events the sums of external funding.
@ApplicationScoped
class SumExternalFunding implements ExternalFundings {

    private final ExternalFundingRows rows;

    SumExternalFunding(ExternalFundingRows rows) {
        this.rows = rows;
    }

    @Override
    public List<ReachedV1> reached(UUID agreementId) {
        return rows.sums(agreementId).stream()
                .map(sum -> new ReachedV1(sum.clauseId(), sum.year(), Money.of(sum.amount())))
                .toList();
    }
}
