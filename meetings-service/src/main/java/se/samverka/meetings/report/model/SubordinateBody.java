package se.samverka.meetings.report.model;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.samverka.meetings.body.model.BodyKind;

/// A body that belongs to the body of the report, such as a co-operation group, and what it has done in the year.
@Schema(name = "YearlySubordinateBody", description = "A body that belongs to this one / Ett organ som tillhör detta")
public record SubordinateBody(
        @Schema(description = "The body's id / Organets id", examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d21")
        UUID bodyId,

        @Schema(description = "The body's name / Organets namn", examples = "Samverkansgrupp Barn och unga")
        String name,

        @Schema(description = "What kind of body it is / Vilket slags organ det är", examples = "COOPERATION_GROUP")
        BodyKind kind,

        @Schema(description = "Meetings that have been held / Hållna sammanträden", examples = "4")
        int held,

        @Schema(description = "§§ with a decision / Paragrafer med beslut", examples = "9")
        int decisions,

        @Schema(
                description =
                        "Its open assignments on the last day of the report / Dess öppna uppdrag på rapportens sista dag",
                examples = "2")
        int openAssignments) {

    /// The most bodies that are listed.
    public static final int MOST = 100;
}
