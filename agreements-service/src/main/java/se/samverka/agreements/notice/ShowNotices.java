package se.samverka.agreements.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import se.samverka.agreements.agreement.AgreementAccess;
import se.samverka.agreements.agreement.store.NoticeEntity;
import se.samverka.agreements.agreement.store.Notices;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.platform.web.EntityTags;
import se.samverka.platform.web.Page;
import se.samverka.platform.web.PageQuery;
import se.samverka.platform.web.Tagged;

/// Shows which parties have given notice of an agreement.
@ApplicationScoped
public class ShowNotices {

    private final Notices notices;
    private final AgreementAccess access;

    ShowNotices(Notices notices, AgreementAccess access) {
        this.notices = notices;
        this.access = access;
    }

    /// In the order of the last days.
    ///
    /// @throws RuleBroken 404 when the caller may not see the agreement
    public Page<RecordedNotice> page(UUID agreementId, PageQuery page) {
        access.visible(agreementId);
        boolean descending = page.sorting(List.of("endsOn")).descending();
        return Page.of(notices.of(agreementId), descending, page).map(RecordedNotice::of);
    }

    /// @throws RuleBroken 404 when the party has given no notice
    public Tagged<RecordedNotice> one(UUID agreementId, OrganisationNumber party) {
        access.visible(agreementId);
        return notices.one(agreementId, party)
                .map(ShowNotices::tagged)
                .orElseThrow(() -> RuleBroken.notFound("notice of that party under this agreement"));
    }

    /// A notice never changes.
    static Tagged<RecordedNotice> tagged(NoticeEntity notice) {
        return new Tagged<>(RecordedNotice.of(notice), EntityTags.of("n", 1));
    }
}
