package se.samverka.agreements.distribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.agreement.AgreementAccess;
import se.samverka.agreements.agreement.store.Agreements;
import se.samverka.agreements.distribution.DistributionList.Entry;
import se.samverka.agreements.distribution.store.DistributionListEntity;
import se.samverka.agreements.distribution.store.DistributionLists;
import se.samverka.agreements.organisation.store.Organisations;
import se.samverka.agreements.timeline.Timeline;
import se.samverka.agreements.timeline.Timeline.About;
import se.samverka.platform.changes.ChangeLog;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.security.Caller;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.web.EntityTags;
import se.samverka.platform.web.Tagged;

/// Replaces the list of those who are sent an agreement's decision.
@ApplicationScoped
public class ReplaceDistributionList {

    private static final String DOCUMENT_TYPE = "distribution-list";

    private final DistributionLists lists;
    private final AgreementAccess access;
    private final Agreements agreements;
    private final Organisations organisations;
    private final Timeline timeline;
    private final ChangeLog changes;
    private final Caller caller;
    private final BusinessTime time;

    ReplaceDistributionList(
            DistributionLists lists,
            AgreementAccess access,
            Agreements agreements,
            Organisations organisations,
            Timeline timeline,
            ChangeLog changes,
            Caller caller,
            BusinessTime time) {
        this.lists = lists;
        this.access = access;
        this.agreements = agreements;
        this.organisations = organisations;
        this.timeline = timeline;
        this.changes = changes;
        this.caller = caller;
        this.time = time;
    }

    /// @param ifMatch the ETag of the list that is replaced; the empty list has one too
    /// @throws RuleBroken 428 or 412 for the ETag, 422 when the list breaks a rule
    @Transactional
    public Tagged<DistributionList> run(UUID agreementId, DistributionList list, @Nullable String ifMatch) {
        access.locked(agreementId);
        var present = lists.findById(agreementId);
        var before = ShowDistributionList.tagged(present);
        EntityTags.require(ifMatch, before.tag());
        requireSound(list);
        if (list.equals(before.document())) {
            return before;
        }
        var entity = present == null ? new DistributionListEntity(agreementId) : present;
        entity.take(list.addressees(), caller.subject(), time.now());
        lists.persist(entity);
        timeline.note(
                agreementId,
                "distribution-list-changed",
                About.document(DOCUMENT_TYPE).saying(difference(before.document(), list)));
        lists.forgetEarlier(entity);
        changes.erase(DOCUMENT_TYPE, agreementId.toString());
        changes.upserted(
                DOCUMENT_TYPE,
                agreementId.toString(),
                "/agreements/" + agreementId + "/" + DOCUMENT_TYPE,
                list,
                agreements.readers(agreementId));
        return ShowDistributionList.tagged(entity);
    }

    private void requireSound(DistributionList list) {
        var named = list.entries().stream()
                .map(Entry::organisationNumber)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var broken = list.check(organisations.known(named)::contains);
        if (!broken.isEmpty()) {
            throw RuleBroken.invalid(broken);
        }
    }

    /// How many entries were added and removed. It names nobody, because the timeline is never erased.
    private static String difference(DistributionList before, DistributionList after) {
        var added = new HashSet<>(after.entries());
        before.entries().forEach(added::remove);
        var removed = new HashSet<>(before.entries());
        after.entries().forEach(removed::remove);
        return added.isEmpty() && removed.isEmpty()
                ? "New order"
                : added.size() + " added, " + removed.size() + " removed";
    }
}
