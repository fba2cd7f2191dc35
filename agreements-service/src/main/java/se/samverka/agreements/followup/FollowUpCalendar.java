package se.samverka.agreements.followup;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.DateStart;
import biweekly.util.DateTimeComponents;
import biweekly.util.Duration;
import biweekly.util.ICalDate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import se.samverka.agreements.followup.FollowUpDocument.OccasionDocument;
import se.samverka.agreements.followup.ShowFollowUps.OfAgreement;
import se.samverka.agreements.followup.model.Occasion;
import se.samverka.platform.value.OrganisationNumber;

/// The occasions as a calendar (iCalendar, RFC 5545): an event of a whole day for each, which takes up no time.
///
/// An event's UID is the follow-up's id and the occasion's day, so that a client which reads the calendar
/// again moves nothing and doubles nothing. DTSTAMP is when the follow-up was last changed, so that an
/// unchanged calendar is the same text. Where an occasion stands is a category of its own (`DONE`, `DUE`,
/// `OVERDUE`, `UPCOMING`).
///
/// A calendar without occasions has no component at all. RFC 5545 § 3.6 wants one; calendar programs do not.
@ApplicationScoped
public class FollowUpCalendar {

    private static final String PRODUCT = "-//Samverka//Follow-ups//SV";
    private static final String DOMAIN = "@follow-ups.samverka";
    private static final int READ_AGAIN_HOURS = 12;

    private final ShowFollowUps read;

    FollowUpCalendar(ShowFollowUps read) {
        this.read = read;
    }

    /// @throws se.samverka.platform.rule.RuleBroken 404 when the agreement is not the caller's to see
    @Transactional
    public String ofAgreement(UUID agreementId) {
        return write("Uppföljningar", read.ofAgreement(agreementId));
    }

    /// At most 2000 follow-ups, those recorded last.
    ///
    /// @throws se.samverka.platform.rule.RuleBroken 404 for all but the organisation and administrators
    @Transactional
    public String ofOrganisation(OrganisationNumber organisation) {
        return write("Uppföljningar " + organisation, read.ofOrganisation(organisation));
    }

    private static String write(String name, List<OfAgreement> followUps) {
        var calendar = new ICalendar();
        calendar.setProductId(PRODUCT);
        calendar.setName(name);
        calendar.setRefreshInterval(Duration.builder().hours(READ_AGAIN_HOURS).build());
        for (var followUp : followUps) {
            for (var occasion : followUp.document().occasions()) {
                calendar.addEvent(event(followUp, occasion));
            }
        }
        return calendar.write();
    }

    private static VEvent event(OfAgreement of, OccasionDocument occasion) {
        var document = of.document();
        var event = new VEvent();
        event.setUid(document.id() + "-" + occasion.dueOn() + DOMAIN);
        event.setDateTimeStamp(Date.from(document.recordedAt()));
        event.setSequence((int) Math.min(Integer.MAX_VALUE, of.edition()));
        event.setDateStart(new DateStart(wholeDay(occasion.dueOn())));
        event.setSummary(document.followUp().title() + (occasion.status() == Occasion.Status.DONE ? " (klar)" : ""));
        event.setDescription(description(of, occasion));
        event.addCategories(occasion.status().name());
        event.setTransparency(true);
        return event;
    }

    private static String description(OfAgreement of, OccasionDocument occasion) {
        var followUp = of.document().followUp();
        var lines = new ArrayList<String>();
        lines.add(of.agreementTitle());
        if (followUp.responsibleName() != null) {
            lines.add("Ansvarig: " + followUp.responsibleName());
        }
        if (followUp.responsible() != null) {
            lines.add("Ansvarig organisation: " + followUp.responsible());
        }
        if (!followUp.recipients().isEmpty()) {
            lines.add("Mottagare: "
                    + followUp.recipients().stream()
                            .map(OrganisationNumber::value)
                            .collect(Collectors.joining(", ")));
        }
        if (!followUp.recipientBodies().isEmpty()) {
            lines.add("Mottagande organ: "
                    + followUp.recipientBodies().stream().map(Object::toString).collect(Collectors.joining(", ")));
        }
        if (occasion.reference() != null) {
            lines.add("Protokoll: " + occasion.reference());
        }
        if (followUp.description() != null) {
            lines.add(followUp.description());
        }
        return String.join("\n", lines);
    }

    private static ICalDate wholeDay(LocalDate day) {
        var components = new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
        return new ICalDate(components, false);
    }
}
