package se.samverka.meetings.oparl;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import se.samverka.meetings.meeting.store.MeetingRepository;
import se.samverka.meetings.oparl.model.OparlType;
import se.samverka.meetings.oparl.model.PublicObject;

/// Composes places. Each is that of one meeting, because a place is a text and no register.
@ApplicationScoped
public class DescribeLocations implements Description<OparlLocation> {

    private final MeetingRepository meetings;

    DescribeLocations(MeetingRepository meetings) {
        this.meetings = meetings;
    }

    @Override
    public List<OparlLocation> of(List<PublicObject> page, boolean omitInternal, OparlAddresses addresses) {
        var found = meetings.publicOnes(page.stream().map(PublicObject::id).toList());
        return Description.each(
                page,
                addresses,
                object -> {
                    var meeting = found.get(object.id());
                    return meeting == null || meeting.place == null
                            ? null
                            : DescribeMeetings.location(
                                    object, meeting, addresses, List.of(addresses.of(OparlType.MEETING, meeting.id)));
                },
                OparlLocation::gone);
    }
}
