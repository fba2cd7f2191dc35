package se.samverka.agreements.followup.model;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.FilledIn;
import se.samverka.platform.rule.Name;
import se.samverka.platform.rule.Required;
import se.samverka.platform.rule.Text;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.value.OrganisationNumber;

/// A duty to report, meet or evaluate, on days that come back or once. Sources: Samhällskontraktet 2026–2029
/// (follow-up every year to both municipal boards and the university), STARK (dialogue with the Programråd
/// twice a year, one gathering of directors and chairs a year), Ensam är inte stark (a report back early in
/// 2027).
///
/// @param responsible who must do it, one of the agreement's parties
/// @param responsibleName who must do it in words, where that is no organisation or only a part of one
/// @param recipients organisations that it is done for, in the order of the document; at most 100
/// @param recipientBodies boards and other bodies that it is done for, each once; at most 100
/// @param days `MM-DD`: one for YEARLY, two for TWICE_A_YEAR, none for ONCE; 29 February is the 28th in
///     other years
/// @param date the day of what is done ONCE
/// @param noticeDays for how many days before its day an occasion counts as DUE, 0 to 366; 30 when left out
@Schema(name = "FollowUpPlan")
public record FollowUp(
        @Schema(description = "What is to be done / Vad som ska göras") @Name(max = 300)
        String title,

        @Schema(description = "More about it, in words / Beskrivning") @Nullable @Text
        String description,

        @Schema(
                description = "The party that must do it; or responsibleName / Parten som ska göra det; annars"
                        + " responsibleName")
        @Nullable
        OrganisationNumber responsible,

        @Schema(
                description = "Who must do it, in words, where that is no party or a part of one / Vem som ska göra"
                        + " det, i ord, om det inte är en part eller bara en del av en")
        @Nullable
        @Name(max = 300)
        String responsibleName,

        @Schema(
                description = "Organisations that it is done for, at most 100 / Organisationer som det görs för,"
                        + " högst 100")
        List<OrganisationNumber> recipients,

        @Schema(
                description = "Boards and other bodies that it is done for, at most 100 / Nämnder, styrelser och"
                        + " andra organ som det görs för, högst 100")
        List<RecipientBody> recipientBodies,

        @Schema(description = "How often: YEARLY, TWICE_A_YEAR or ONCE / Hur ofta: YEARLY, TWICE_A_YEAR eller ONCE")
        Recurrence recurrence,

        @Schema(
                description = "Month and day (MM-DD): one for YEARLY, two for TWICE_A_YEAR, none for ONCE / Månad"
                        + " och dag (MM-DD): en för YEARLY, två för TWICE_A_YEAR, ingen för ONCE")
        List<@Name(max = 10) String> days,

        @Schema(description = "The day of what is done ONCE / Dagen för det som görs en gång") @Nullable
        LocalDate date,

        @Schema(
                description = "Days before its day from which an occasion is DUE, 0 to 366; 30 when left out /"
                        + " Dagar före dagen då ett tillfälle blir DUE, 0 till 366; 30 om inget anges")
        @FilledIn
        Integer noticeDays) {

    private static final int MAX_RECIPIENTS = 100;
    private static final int MAX_NOTICE_DAYS = 366;
    private static final int DEFAULT_NOTICE_DAYS = 30;

    /// No leap year: two days that are the same in it are not two days.
    private static final int COMMON_YEAR = 2025;

    private static final Pattern DAY = Pattern.compile("[0-9]{2}-[0-9]{2}");

    public FollowUp {
        Required.field("title", title);
        Required.field("recurrence", recurrence);
        recipients = Required.list("recipients", recipients);
        recipientBodies = Required.list("recipientBodies", recipientBodies);
        days = Required.list("days", days);
        noticeDays = noticeDays == null ? DEFAULT_NOTICE_DAYS : noticeDays;
    }

    /// A board or another body, as the `Kommunstyrelsen` of a municipality.
    ///
    /// @param organisationNumber whose body it is; none for a body of no single organisation
    public record RecipientBody(
            @Schema(description = "The body's name / Organets namn") @Name(max = 300)
            String name,

            @Schema(
                    description = "The organisation whose body it is; absent for a body of no single one /"
                            + " Organisationen som organet hör till; saknas om det inte hör till en enda")
            @Nullable
            OrganisationNumber organisationNumber) {
        public RecipientBody {
            Required.field("name", name);
        }

        @Override
        public String toString() {
            return organisationNumber == null ? name : name + " (" + organisationNumber + ")";
        }
    }

    /// Whose duty or right it is: the responsible organisation and the recipients, each also by its body.
    public boolean concerns(OrganisationNumber organisation) {
        return organisation.equals(responsible)
                || recipients.contains(organisation)
                || recipientBodies.stream().anyMatch(body -> organisation.equals(body.organisationNumber()));
    }

    /// The organisations that must be in the register.
    public Set<OrganisationNumber> named() {
        var named = new LinkedHashSet<>(recipients);
        recipientBodies.stream()
                .map(RecipientBody::organisationNumber)
                .filter(Objects::nonNull)
                .forEach(named::add);
        return named;
    }

    /// How often it comes.
    @Schema(name = "FollowUpRecurrence")
    public enum Recurrence {
        YEARLY(1),
        TWICE_A_YEAR(2),
        ONCE(0);

        private final int days;

        Recurrence(int days) {
            this.days = days;
        }
    }

    /// The first and the last day of an agreement, both inclusive.
    public record Period(LocalDate from, LocalDate to) {
        public boolean contains(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    /// The days on which it falls within the period, in order, each once.
    public List<LocalDate> dueDays(Period period) {
        if (date != null) {
            return period.contains(date) ? List.of(date) : List.of();
        }
        var found = new ArrayList<LocalDate>();
        for (int year = period.from().getYear(); year <= period.to().getYear(); year++) {
            for (var day : days) {
                var due = monthDay(day).orElseThrow().atYear(year);
                if (period.contains(due)) {
                    found.add(due);
                }
            }
        }
        return found.stream().sorted().distinct().toList();
    }

    /// @param parties of the agreement's present terms
    /// @param known whether the register knows an organisation
    /// @return every broken rule, in the order of the document
    public List<Violation> check(Period period, Set<OrganisationNumber> parties, Predicate<OrganisationNumber> known) {
        var found = new ArrayList<Violation>();
        checkResponsible(parties, found);
        checkRecipients(known, found);
        checkBodies(known, found);
        if (noticeDays < 0 || noticeDays > MAX_NOTICE_DAYS) {
            found.add(new Violation("/noticeDays", ProblemCode.OUT_OF_BOUNDS, "Notice is given 0 to 366 days before"));
        }
        checkDays(period, found);
        return found;
    }

    private void checkResponsible(Set<OrganisationNumber> parties, List<Violation> found) {
        if (responsible == null && responsibleName == null) {
            found.add(new Violation(
                    "/responsible",
                    ProblemCode.FIELD_MISSING,
                    "Say who is responsible, in responsible or in responsibleName"));
        }
        if (responsible != null && !parties.contains(responsible)) {
            found.add(
                    new Violation("/responsible", ProblemCode.NOT_A_PARTY, responsible + " is not among the parties"));
        }
    }

    private void checkRecipients(Predicate<OrganisationNumber> known, List<Violation> found) {
        if (recipients.size() > MAX_RECIPIENTS) {
            found.add(
                    new Violation("/recipients", ProblemCode.OUT_OF_BOUNDS, "A follow-up has at most 100 recipients"));
            return;
        }
        for (int i = 0; i < recipients.size(); i++) {
            var recipient = recipients.get(i);
            if (recipients.indexOf(recipient) < i) {
                found.add(new Violation(
                        "/recipients/" + i, ProblemCode.RECIPIENT_TWICE, recipient + " is a recipient already"));
            }
            if (!known.test(recipient)) {
                found.add(new Violation(
                        "/recipients/" + i,
                        ProblemCode.ORGANISATION_UNKNOWN,
                        "Organisation " + recipient + " is not in the register; register it at /organisations first"));
            }
        }
    }

    private void checkBodies(Predicate<OrganisationNumber> known, List<Violation> found) {
        if (recipientBodies.size() > MAX_RECIPIENTS) {
            found.add(
                    new Violation("/recipientBodies", ProblemCode.OUT_OF_BOUNDS, "A follow-up has at most 100 bodies"));
            return;
        }
        for (int i = 0; i < recipientBodies.size(); i++) {
            var body = recipientBodies.get(i);
            var pointer = "/recipientBodies/" + i;
            var organisation = body.organisationNumber();
            if (recipientBodies.indexOf(body) < i) {
                found.add(new Violation(pointer, ProblemCode.RECIPIENT_TWICE, body + " is a recipient already"));
            }
            if (organisation != null && !known.test(organisation)) {
                found.add(new Violation(
                        pointer + "/organisationNumber",
                        ProblemCode.ORGANISATION_UNKNOWN,
                        "Organisation " + organisation
                                + " is not in the register; register it at /organisations first"));
            }
        }
    }

    private void checkDays(Period period, List<Violation> found) {
        if (days.size() != recurrence.days) {
            found.add(new Violation(
                    "/days",
                    days.size() < recurrence.days ? ProblemCode.FIELD_MISSING : ProblemCode.FIELD_MISPLACED,
                    recurrence + " has " + recurrence.days + " days, written MM-DD"));
        } else {
            for (int i = 0; i < days.size(); i++) {
                if (monthDay(days.get(i)).isEmpty()) {
                    found.add(new Violation(
                            "/days/" + i, ProblemCode.VALUE_MALFORMED, "A day of the year is written MM-DD"));
                }
            }
            if (recurrence == Recurrence.TWICE_A_YEAR && sameDayTwice()) {
                found.add(new Violation(
                        "/days/1", ProblemCode.DAY_TWICE, "Two occasions of a year lie on different days"));
            }
        }
        if (recurrence == Recurrence.ONCE && date == null) {
            found.add(new Violation("/date", ProblemCode.FIELD_MISSING, "ONCE has a date"));
        }
        if (recurrence != Recurrence.ONCE && date != null) {
            found.add(new Violation(
                    "/date", ProblemCode.FIELD_MISPLACED, "Only ONCE has a date; give " + recurrence + " its days"));
        }
        if (date != null && !period.contains(date)) {
            found.add(new Violation(
                    "/date",
                    ProblemCode.OUTSIDE_PERIOD,
                    "The agreement is for " + se.samverka.terms.Period.inWords(period.from(), period.to())));
        }
    }

    private boolean sameDayTwice() {
        var first = monthDay(days.get(0)).map(day -> day.atYear(COMMON_YEAR));
        return first.isPresent() && first.equals(monthDay(days.get(1)).map(day -> day.atYear(COMMON_YEAR)));
    }

    private static Optional<MonthDay> monthDay(String day) {
        try {
            return DAY.matcher(day).matches() ? Optional.of(MonthDay.parse("--" + day)) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
