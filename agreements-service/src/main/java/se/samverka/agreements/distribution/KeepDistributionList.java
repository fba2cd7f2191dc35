package se.samverka.agreements.distribution;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.agreement.AgreementAccess;
import se.samverka.agreements.agreement.store.Agreements;
import se.samverka.agreements.distribution.DistributionList.Entry;
import se.samverka.agreements.organisation.Organisations;
import se.samverka.agreements.timeline.Timeline;
import se.samverka.agreements.timeline.Timeline.About;
import se.samverka.platform.changes.ChangeLog;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.security.Caller;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.web.EntityTags;
import se.samverka.platform.web.Tagged;

/// Reads and replaces the list of those who are sent an agreement's decision.
@ApplicationScoped
public class KeepDistributionList {

    private static final String DOCUMENT_TYPE = "distribution-list";

    private final EntityManager entities;
    private final ObjectMapper json;
    private final AgreementAccess access;
    private final Agreements agreements;
    private final Organisations organisations;
    private final Timeline timeline;
    private final ChangeLog changes;
    private final Caller caller;
    private final BusinessTime time;

    KeepDistributionList(
            EntityManager entities,
            ObjectMapper json,
            AgreementAccess access,
            Agreements agreements,
            Organisations organisations,
            Timeline timeline,
            ChangeLog changes,
            Caller caller,
            BusinessTime time) {
        this.entities = entities;
        this.json = json;
        this.access = access;
        this.agreements = agreements;
        this.organisations = organisations;
        this.timeline = timeline;
        this.changes = changes;
        this.caller = caller;
        this.time = time;
    }

    /// An empty list has a tag too.
    @Transactional
    public Tagged<DistributionList> read(UUID agreementId) {
        access.visible(agreementId);
        return tagged(entities.find(DistributionListEntity.class, agreementId));
    }

    /// @param ifMatch the ETag of the list that is replaced, the empty one's too
    /// @throws RuleBroken 428 or 412 for the ETag, 422 when the list breaks a rule
    @Transactional
    public Tagged<DistributionList> replace(UUID agreementId, DistributionList list, @Nullable String ifMatch) {
        access.locked(agreementId);
        var present = entities.find(DistributionListEntity.class, agreementId);
        var before = tagged(present);
        EntityTags.require(ifMatch, before.tag());
        var named = list.entries().stream()
                .map(Entry::organisationNumber)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var broken = list.check(organisations.known(named)::contains);
        if (!broken.isEmpty()) {
            throw RuleBroken.invalid(broken);
        }
        if (list.equals(before.document())) {
            return before;
        }
        var entity = present == null ? new DistributionListEntity(agreementId) : present;
        entity.take(write(list), caller.subject(), time.now());
        entities.persist(entity);
        timeline.note(
                agreementId,
                "distribution-list-changed",
                About.document("distribution-list").saying(difference(before.document(), list)));
        forgetEarlier(entity);
        changes.erase(DOCUMENT_TYPE, agreementId.toString());
        changes.upserted(
                DOCUMENT_TYPE,
                agreementId.toString(),
                "/agreements/" + agreementId + "/distribution-list",
                list,
                agreements.readers(agreementId));
        return tagged(entity);
    }

    private Tagged<DistributionList> tagged(@Nullable DistributionListEntity entity) {
        return entity == null
                ? new Tagged<>(new DistributionList(List.of()), EntityTags.of("dl", 0))
                : new Tagged<>(read(entity.entries), EntityTags.of("dl", entity.edition));
    }

    /// Names and addresses are kept as long as they are on the list.
    private void forgetEarlier(DistributionListEntity entity) {
        entities.flush();
        entities.createNativeQuery("DELETE FROM distribution_list_record WHERE agreement_id = ?1 AND edition < ?2")
                .setParameter(1, entity.agreementId)
                .setParameter(2, entity.edition)
                .executeUpdate();
    }

    /// How many have come and gone. The timeline is never erased, so it names nobody.
    private static String difference(DistributionList before, DistributionList after) {
        var come = new HashSet<>(after.entries());
        before.entries().forEach(come::remove);
        var gone = new HashSet<>(before.entries());
        after.entries().forEach(gone::remove);
        return come.isEmpty() && gone.isEmpty() ? "New order" : come.size() + " added, " + gone.size() + " removed";
    }

    private String write(DistributionList list) {
        try {
            return json.writeValueAsString(list);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A distribution list cannot be written as JSON", e);
        }
    }

    private DistributionList read(String text) {
        try {
            return json.readValue(text, DistributionList.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A kept distribution list cannot be read", e);
        }
    }
}
