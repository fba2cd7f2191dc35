package se.samverka.meetings.noticeboard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.samverka.meetings.body.ShowBodies;
import se.samverka.meetings.meeting.LookUpAnnouncements;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.web.Page;
import se.samverka.platform.web.PageQuery;

/// Shows the notice board of a body. Everybody may read it.
@ApplicationScoped
public class ShowNoticeBoard {

    private static final List<String> ORDER = List.of("-postedOn");

    private final ShowBodies bodies;
    private final LookUpAnnouncements announcements;
    private final BusinessTime time;

    ShowNoticeBoard(ShowBodies bodies, LookUpAnnouncements announcements, BusinessTime time) {
        this.bodies = bodies;
        this.announcements = announcements;
        this.time = time;
    }

    /// What is posted, the latest first.
    ///
    /// @param validOn a day that has been or will be; today when empty
    /// @throws se.samverka.platform.rule.RuleBroken 404
    @Transactional
    public NoticeBoardDocument run(UUID bodyId, Optional<LocalDate> validOn, PageQuery query, UriInfo uri) {
        var body = bodies.one(bodyId).document();
        var day = validOn.orElseGet(time::today);
        var page = Page.of(
                announcements.postedOn(bodyId, day), query.sorting(ORDER).descending(), query);
        var notices = page.items().stream()
                .map(one -> NoticeDocument.of(
                        one,
                        uri.getBaseUriBuilder().path("meetings/{id}/minutes").build(one.meetingId())))
                .toList();
        return new NoticeBoardDocument(
                bodyId,
                body.name(),
                day,
                body.minutesKeptAt(),
                notices,
                query.meta(page),
                query.links(uri, page.total()));
    }
}
