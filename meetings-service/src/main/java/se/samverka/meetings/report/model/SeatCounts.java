package se.samverka.meetings.report.model;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.body.model.BodyFacts;
import se.samverka.meetings.body.model.BodyFindings;
import se.samverka.meetings.body.model.Finding;
import se.samverka.meetings.body.model.FindingCode;
import se.samverka.meetings.body.model.FindingText;
import se.samverka.meetings.body.model.MembershipRole;
import se.samverka.meetings.body.model.SeatKind;
import se.samverka.meetings.body.model.SeatedMember;
import se.samverka.meetings.body.model.Seats;

/// The seats of a body against their bounds. It names no person.
@Schema(
        name = "YearlySeats",
        description = "The seats of the body against their bounds / Organets platser mot gränserna")
public record SeatCounts(
        @Schema(
                description =
                        "The day of the numbers: the last one of the report / Dagen för antalen: rapportens sista",
                examples = "2024-12-31")
        LocalDate on,

        @Schema(description = "Ordinary members on that day / Ordinarie ledamöter den dagen", examples = "27")
        int members,

        @Schema(description = "Substitutes on that day / Ersättare den dagen", examples = "12")
        int substitutes,

        @Schema(description = "Fewest ordinary seats / Lägsta antal ordinarie platser", examples = "25") @Nullable
        Integer minimumSeats,

        @Schema(description = "Most ordinary seats / Högsta antal ordinarie platser", examples = "30") @Nullable
        Integer maximumSeats,

        @Schema(description = "Fewest substitutes / Lägsta antal ersättare", examples = "0") @Nullable
        Integer minimumSubstitutes,

        @Schema(description = "Most substitutes / Högsta antal ersättare", examples = "30") @Nullable
        Integer maximumSubstitutes,

        @Schema(
                description =
                        "When seats were out of bounds in the year, or nobody had the chair; other findings are at /bodies/{id}/findings / När platser låg utanför gränserna under året, eller ordförande saknades; övriga iakttagelser finns på /bodies/{id}/findings")
        List<SeatFinding> findings) {

    /// The most findings that are listed.
    public static final int MOST_FINDINGS = 100;

    public SeatCounts {
        findings = List.copyOf(findings);
    }

    /// Seats out of bounds, on the days of the year on which they were.
    @Schema(name = "YearlySeatFinding", description = "Seats out of bounds / Platser utanför gränserna")
    public record SeatFinding(
            @Schema(description = "What was found / Vad det gäller", examples = "TOO_FEW_MEMBERS")
            FindingCode code,

            @Schema(description = "First day in the year / Första dagen under året", examples = "2024-01-01")
            LocalDate from,

            @Schema(description = "Last day in the year / Sista dagen under året", examples = "2024-04-30")
            LocalDate to,

            @Schema(description = "In words / I ord") FindingText text) {}

    /// @param members recorded memberships of any days
    public static SeatCounts of(BodyFacts body, List<SeatedMember> members, ReportYear year) {
        var on = year.until();
        var seated = members.stream()
                .map(SeatedMember::membership)
                .filter(seat -> !on.isBefore(seat.from()) && (seat.to() == null || !on.isAfter(seat.to())))
                .toList();
        int substitutes = Math.toIntExact(seated.stream()
                .filter(seat -> seat.role() == MembershipRole.SUBSTITUTE)
                .count());
        var ordinary = inAll(body, SeatKind.ORDINARY);
        var others = inAll(body, SeatKind.SUBSTITUTE);
        return new SeatCounts(
                on,
                seated.size() - substitutes,
                substitutes,
                ordinary.minimum(),
                ordinary.maximum(),
                others.minimum(),
                others.maximum(),
                BodyFindings.of(body, members, year.first(), on).stream()
                        .filter(finding -> isOfSeats(finding.code()))
                        .limit(MOST_FINDINGS)
                        .map(SeatCounts::finding)
                        .toList());
    }

    private static Seats inAll(BodyFacts body, SeatKind kind) {
        return body.seats().stream()
                .filter(seats ->
                        seats.kind() == kind && seats.party() == null && seats.nominatingOrganisation() == null)
                .findFirst()
                .orElseGet(() -> Seats.inAll(kind, null, null));
    }

    private static SeatFinding finding(Finding finding) {
        return new SeatFinding(finding.code(), finding.from(), finding.to(), finding.text());
    }

    /// Whether the finding is about seats and names no person.
    private static boolean isOfSeats(FindingCode code) {
        return switch (code) {
            case NO_CHAIR,
                    TOO_FEW_MEMBERS,
                    TOO_MANY_MEMBERS,
                    TOO_FEW_SUBSTITUTES,
                    TOO_MANY_SUBSTITUTES,
                    TOO_FEW_OF_PARTY,
                    TOO_MANY_OF_PARTY,
                    TOO_FEW_OF_ORGANISATION,
                    TOO_MANY_OF_ORGANISATION -> true;
            case PERSON_OVERLAPS,
                    SEVERAL_CHAIRS,
                    SEVERAL_FIRST_VICE_CHAIRS,
                    SEVERAL_SECOND_VICE_CHAIRS,
                    BEFORE_BODY,
                    AFTER_BODY -> false;
        };
    }
}
