package se.samverka.agreements.cooperation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.cooperation.store.CooperationAreaEntity;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.Name;
import se.samverka.platform.rule.Required;
import se.samverka.platform.rule.Text;
import se.samverka.platform.rule.Violation;

/// Something that the parties may do together.
///
/// @param area its name in paths, unique within the agreement
@Schema(name = "CooperationArea", description = "Cooperation area / Samverkansområde")
public record CooperationArea(
        @Schema(
                description = "The area's name in paths: small letters, digits and hyphens, unique within the"
                        + " agreement / Områdets namn i adresser: gemener, siffror och bindestreck, unikt inom"
                        + " avtalet",
                examples = "skollakare")
        String area,

        @Schema(description = "The area's title / Områdets rubrik", examples = "Skolläkarkompetens")
        String title,

        @Schema(
                description = "What the parties may do together / Vad parterna kan göra tillsammans",
                examples = "Med den regionala hälso- och sjukvården")
        @Nullable
        String description,

        @Schema(description = "When the area was recorded / När området antecknades", examples = "2026-01-10T08:00:00Z")
        Instant recordedAt) {

    static CooperationArea of(CooperationAreaEntity entity) {
        return new CooperationArea(entity.key.area(), entity.title, entity.description, entity.recordedAt);
    }

    /// An area as a caller writes it.
    ///
    /// @param area lower-case letters a to z, digits and single hyphens, at most 60 characters
    @Schema(name = "NewCooperationArea", description = "Cooperation area / Samverkansområde")
    public record New(
            @Schema(
                    description = "The area's name in paths: small letters, digits and hyphens, unique within the"
                            + " agreement / Områdets namn i adresser: gemener, siffror och bindestreck, unikt inom"
                            + " avtalet",
                    examples = "skollakare")
            @Name(max = 60)
            String area,

            @Schema(description = "The area's title / Områdets rubrik", examples = "Skolläkarkompetens")
            @Name(max = 300)
            String title,

            @Schema(
                    description = "What the parties may do together / Vad parterna kan göra tillsammans",
                    examples = "Med den regionala hälso- och sjukvården")
            @Nullable
            @Text
            String description) {

        private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

        public New {
            Required.field("area", area);
            Required.field("title", title);
        }

        List<Violation> check() {
            var found = new ArrayList<Violation>();
            if (!SLUG.matcher(area).matches()) {
                found.add(new Violation(
                        "/area",
                        ProblemCode.VALUE_MALFORMED,
                        "An area's id has the letters a-z, digits and single hyphens"));
            }
            return found;
        }
    }
}
