package se.samverka.agreements.annex;

import jakarta.ws.rs.core.EntityTag;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.annex.store.AnnexEntity;
import se.samverka.agreements.annex.store.AnnexRevisionEntity;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.web.EntityTags;

/// The entity tags of annexes.
///
/// An annex shows the text of a day, so that its tag, `x1.3-2`, names the text shown (2) besides how often the
/// draft was written (1) and how many texts there are (3). For a change, only what was written is compared.
public final class AnnexTags {

    private static final Pattern SHOWN = Pattern.compile("(?<=\"x[0-9]{1,19}\\.[0-9]{1,9})-[0-9]{1,9}(?=\")");

    private AnnexTags() {}

    static EntityTag of(AnnexEntity annex, int revisions, int shown) {
        return new EntityTag(written(annex, revisions).getValue() + "-" + shown);
    }

    static EntityTag of(AnnexEntity annex, AnnexRevisionEntity revision) {
        return EntityTags.of("xr" + revision.number + ".", annex.edition);
    }

    /// @throws RuleBroken 428 without If-Match, 412 when it names another state
    static void require(@Nullable String ifMatch, AnnexEntity annex, int revisions) {
        EntityTags.require(ifMatch == null ? null : SHOWN.matcher(ifMatch).replaceAll(""), written(annex, revisions));
    }

    private static EntityTag written(AnnexEntity annex, int revisions) {
        return EntityTags.of("x" + annex.edition + ".", revisions);
    }
}
