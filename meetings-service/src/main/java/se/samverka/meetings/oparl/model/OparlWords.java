package se.samverka.meetings.oparl.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.body.model.BodyKind;
import se.samverka.meetings.body.model.MembershipRole;
import se.samverka.meetings.meeting.model.DecisionOutcome;
import se.samverka.meetings.meeting.model.MeetingStatus;

/// The values that OParl's texts have. Where the standard recommends certain words, they are German and the same in
/// every country, so that clients know them; the other texts are Swedish.
public final class OparlWords {

    /// What the standard calls a body that meets.
    public static final String GREMIUM = "Gremium";

    /// Of a matter that was on the agenda and is not taken up.
    public static final String WITHDRAWN = "Utgår";

    /// `yyyy-mm-ddThh:mm:ss±hh:mm` (2.4.2), without fractions and never with `Z`.
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

    private OparlWords() {}

    public static String time(Instant at) {
        return TIME.format(at.atOffset(ZoneOffset.UTC));
    }

    public static String time(LocalDate day, LocalTime time, ZoneId zone) {
        return TIME.format(day.atTime(time).atZone(zone));
    }

    public static String classification(BodyKind kind) {
        return switch (kind) {
            // The word that the standard asks for, whatever the assembly is called.
            case ASSEMBLY -> "Parlament";
            case BOARD -> "Styrelse";
            case COMMITTEE -> "Nämnd";
            case PREPARATORY_COMMITTEE -> "Beredning";
            case COOPERATION_GROUP -> "Samverkansgrupp";
            case NETWORK -> "Nätverk";
            case FEDERATION_BOARD -> "Förbundsstyrelse";
        };
    }

    public static String role(MembershipRole role) {
        return switch (role) {
            case CHAIR -> "Ordförande";
            case FIRST_VICE_CHAIR -> "Förste vice ordförande";
            case SECOND_VICE_CHAIR -> "Andre vice ordförande";
            case MEMBER -> "Ledamot";
            case SUBSTITUTE -> "Ersättare";
        };
    }

    /// The standard's words: planned, called until the minutes are released, held.
    ///
    /// @param called whether the call was sent
    public static String state(MeetingStatus status, boolean called) {
        return switch (status) {
            case PLANNED -> "terminiert";
            case CALLED, HELD, APPROVED -> "eingeladen";
            case ANNOUNCED -> "durchgeführt";
            case CANCELLED -> called ? "eingeladen" : "terminiert";
        };
    }

    public static @Nullable String result(@Nullable DecisionOutcome outcome) {
        return switch (outcome) {
            case null -> null;
            case ADOPTED -> "Antaget";
            case NOTED -> "Noterat";
            case ASSIGNED -> "Uppdrag";
            case APPOINTED -> "Utsett";
            case RECOMMENDED -> "Rekommendation";
            case POSTPONED -> "Bordlagt";
            case REFERRED_BACK -> "Återremitterat";
            case REJECTED -> "Avslaget";
            case OTHER -> "Övrigt";
        };
    }

    /// What a meeting did with a matter.
    public static String consultation(@Nullable DecisionOutcome outcome, boolean decides) {
        if (outcome == null) {
            return decides ? "Beslut" : "Information";
        }
        return switch (outcome) {
            case POSTPONED -> "Bordläggning";
            case REFERRED_BACK -> "Återremiss";
            case RECOMMENDED -> "Beredning";
            case NOTED -> "Information";
            case ADOPTED, ASSIGNED, APPOINTED, REJECTED, OTHER -> "Beslut";
        };
    }

    /// Whether a meeting has decided a matter, and not put it off.
    public static boolean isAuthoritative(@Nullable DecisionOutcome outcome, boolean decides) {
        return decides && outcome != DecisionOutcome.POSTPONED && outcome != DecisionOutcome.REFERRED_BACK;
    }

    /// The ordinary seats of a body, where there is one number of them.
    public static @Nullable Integer seats(@Nullable Integer minimum, @Nullable Integer maximum) {
        return minimum != null && minimum.equals(maximum) ? minimum : null;
    }
}
