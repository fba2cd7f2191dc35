package se.samverka.agreements.followup.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.followup.model.FollowUp.Period;
import se.samverka.platform.rule.Name;
import se.samverka.platform.rule.Required;
import se.samverka.platform.rule.Text;

/// One day on which a follow-up falls, and where it stands.
///
/// @param dueOn the last day on which it is in time
/// @param completion how it was done; null until then
public record Occasion(
        LocalDate dueOn, Status status, @Nullable Completion completion) {

    /// Where an occasion stands on a day.
    @Schema(name = "FollowUpStatus")
    public enum Status {
        /// It has been done, in time or late.
        DONE,
        /// Its day is today or so near that notice is given.
        DUE,
        /// Its day has passed and it has not been done.
        OVERDUE,
        /// Its day is further away, or the agreement does not bind yet.
        UPCOMING
    }

    /// How an occasion was done.
    ///
    /// @param doneOn the day of the meeting or the report
    /// @param reference the minutes that show it, as `Kommunstyrelsen 2027-02-24 § 31`
    public record Completion(
            @Schema(description = "The occasion, by its last day in time / Tillfället, angivet med sista dag i tid")
            LocalDate dueOn,

            @Schema(description = "The day of the meeting or the report / Dagen för mötet eller rapporten")
            LocalDate doneOn,

            @Schema(description = "What was done, in words / Vad som gjordes") @Nullable @Text
            String note,

            @Schema(description = "The minutes that show it / Protokollet som visar det") @Nullable @Name(max = 300)
            String reference) {
        public Completion {
            Required.field("dueOn", dueOn);
            Required.field("doneOn", doneOn);
        }
    }

    /// The occasions of a follow-up, in the order of their days. What has been done stays an occasion
    /// although the follow-up's days or the agreement's period have changed since.
    ///
    /// @param binds whether the agreement binds or has bound; nothing falls due under one that does not
    /// @param today the day on which the status is asked for
    public static List<Occasion> of(
            FollowUp followUp, Period period, boolean binds, Collection<Completion> completions, LocalDate today) {
        var done = completions.stream().collect(Collectors.toMap(Completion::dueOn, Function.identity()));
        var days = new TreeSet<>(followUp.dueDays(period));
        days.addAll(done.keySet());
        var occasions = new ArrayList<Occasion>();
        for (var day : days) {
            var completion = done.get(day);
            var status = completion != null
                    ? Status.DONE
                    : binds ? statusOn(today, day, followUp.noticeDays()) : Status.UPCOMING;
            occasions.add(new Occasion(day, status, completion));
        }
        return List.copyOf(occasions);
    }

    private static Status statusOn(LocalDate today, LocalDate dueOn, int noticeDays) {
        if (dueOn.isBefore(today)) {
            return Status.OVERDUE;
        }
        return dueOn.minusDays(noticeDays).isAfter(today) ? Status.UPCOMING : Status.DUE;
    }
}
