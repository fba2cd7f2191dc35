package se.samverka.agreements.distribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.agreement.AgreementAccess;
import se.samverka.agreements.distribution.store.DistributionListEntity;
import se.samverka.agreements.distribution.store.DistributionLists;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.web.EntityTags;
import se.samverka.platform.web.Tagged;

/// Shows who is sent an agreement's decision.
@ApplicationScoped
public class ShowDistributionList {

    private final DistributionLists lists;
    private final AgreementAccess access;

    ShowDistributionList(DistributionLists lists, AgreementAccess access) {
        this.lists = lists;
        this.access = access;
    }

    /// An agreement without a list has an empty one, which has an ETag too.
    ///
    /// @throws RuleBroken 404 when the caller may not see the agreement
    @Transactional
    public Tagged<DistributionList> one(UUID agreementId) {
        access.visible(agreementId);
        return tagged(lists.findById(agreementId));
    }

    static Tagged<DistributionList> tagged(@Nullable DistributionListEntity entity) {
        return entity == null
                ? new Tagged<>(new DistributionList(List.of()), EntityTags.of("dl", 0))
                : new Tagged<>(DistributionList.of(entity.entries), EntityTags.of("dl", entity.edition));
    }
}
