package se.samverka.agreements.cooperation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import se.samverka.agreements.agreement.AgreementAccess;
import se.samverka.agreements.agreement.model.AgreementState.Draft;
import se.samverka.agreements.agreement.model.AgreementState.InForce;
import se.samverka.agreements.agreement.model.AgreementState.Proposed;
import se.samverka.agreements.agreement.store.Agreements;
import se.samverka.agreements.timeline.Timeline;
import se.samverka.agreements.timeline.Timeline.About;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.changes.ChangeLog;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.security.Caller;
import se.samverka.platform.time.BusinessTime;

/// Adds an area to an agreement, which any of its parties may do; being in it is for each to choose.
@ApplicationScoped
public class RecordCooperationArea {

    private final AgreementAccess access;
    private final Agreements agreements;
    private final CooperationAreas areas;
    private final Timeline timeline;
    private final ChangeLog changes;
    private final Caller caller;
    private final BusinessTime time;

    RecordCooperationArea(
            AgreementAccess access,
            Agreements agreements,
            CooperationAreas areas,
            Timeline timeline,
            ChangeLog changes,
            Caller caller,
            BusinessTime time) {
        this.access = access;
        this.agreements = agreements;
        this.areas = areas;
        this.timeline = timeline;
        this.changes = changes;
        this.caller = caller;
        this.time = time;
    }

    /// @throws RuleBroken 409 when the agreement has ended or has an area of that id, 422 when the area
    ///     breaks a rule
    @Transactional
    public CooperationArea record(UUID agreementId, CooperationArea.New area) {
        var agreement = access.locked(agreementId);
        var state = agreement.state();
        if (!(state instanceof Draft || state instanceof Proposed || state instanceof InForce)) {
            throw state.refuse("given cooperation areas");
        }
        var broken = area.check();
        if (!broken.isEmpty()) {
            throw RuleBroken.invalid(broken);
        }
        if (areas.find(agreementId, area.area()).isPresent()) {
            throw RuleBroken.conflict(
                    ProblemCode.AREA_EXISTS,
                    "The agreement has a cooperation area " + area.area() + "; take another id");
        }
        var entity = new CooperationAreaEntity(agreementId, area, caller.subject(), time.now());
        areas.add(entity);
        var path = "cooperation-areas/" + area.area();
        timeline.note(
                agreementId, "cooperation-area-added", About.document(path).saying(area.title()));
        changes.upserted(
                "cooperation-area",
                agreementId + "/" + area.area(),
                "/agreements/" + agreementId + "/" + path,
                entity.view(),
                agreements.readers(agreementId));
        return entity.view();
    }
}
