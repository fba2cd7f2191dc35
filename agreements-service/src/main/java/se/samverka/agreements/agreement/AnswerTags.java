package se.samverka.agreements.agreement;

import jakarta.ws.rs.core.EntityTag;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.web.EntityTags;

/// The entity tags of proposals that parties answer. `cr1-3` has the edition of the proposal (1) and the number of
/// answers (3). A party that answers is asked for the edition only, so that several can answer on the same day.
public final class AnswerTags {

    private static final Pattern ANSWERS = Pattern.compile("(?<=\"[a-z]{1,9}[0-9]{1,19})-[0-9]{1,9}(?=\")");

    private AnswerTags() {}

    /// @param prefix of the kind of proposal
    /// @param answers how many have been recorded
    public static EntityTag of(String prefix, long edition, int answers) {
        return new EntityTag(EntityTags.of(prefix, edition).getValue() + "-" + answers);
    }

    /// @throws RuleBroken 428 without If-Match, 412 when it has another edition
    public static void require(@Nullable String ifMatch, String prefix, long edition) {
        EntityTags.require(
                ifMatch == null ? null : ANSWERS.matcher(ifMatch).replaceAll(""), EntityTags.of(prefix, edition));
    }
}
