package se.samverka.meetings.meeting.model;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One vote on a matter (omröstning, kommunallagen 2017:725, 5 kap.).
///
/// @param yes how many voted for the proposal that the chair put up as main proposal
/// @param no how many voted for the counter-proposal
/// @param abstained how many were present and did not vote
/// @param byName how each voted, when the minutes say so
/// @param text what the minutes say of it; null when they only count
@Schema(name = "Vote", description = "One vote on a matter / En omröstning")
public record Vote(
        @Schema(
                description = "Votes for the main proposal / Ja-röster",
                examples = "31",
                minimum = "0",
                maximum = "9999")
        int yes,

        @Schema(
                description = "Votes for the counter-proposal / Nej-röster",
                examples = "18",
                minimum = "0",
                maximum = "9999")
        int no,

        @Schema(description = "Present, but did not vote / Avstod", examples = "2", minimum = "0", maximum = "9999")
        int abstained,

        @Schema(
                description =
                        "How each person voted, when the minutes say so / Hur var och en röstade, om protokollet anger det")
        List<NamedVote> byName,

        @Schema(
                description = "What the minutes say of it / Vad protokollet säger om den",
                examples = "Med 31 ja-röster mot 18 nej-röster beslutar nämnden att höja avgiften.")
        @Nullable
        String text) {

    public Vote {
        byName = List.copyOf(byName);
    }

    /// How one person voted.
    @Schema(name = "NamedVote", description = "How one person voted / Hur en person röstade")
    public record NamedVote(
            @Schema(description = "The person's name / Personens namn", examples = "Eva Exempel")
            String name,

            @Schema(description = "Political party / Partibeteckning", examples = "S") @Nullable
            String party,

            @Schema(description = "How the person voted / Hur personen röstade", examples = "YES")
            Ballot ballot) {}

    /// What a person voted.
    @Schema(name = "Ballot", description = "Yes, no or abstained / Ja, nej eller avstod")
    public enum Ballot {
        YES,
        NO,
        ABSTAINED
    }
}
