package se.samverka.meetings.meeting.model;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.platform.value.Sha256;

/// What computing the hashes of an approval again has shown.
@Schema(name = "SealCheck")
public enum SealCheck {
    /// Nothing has been changed.
    INTACT,
    /// Words were erased with a trace, and what is left is what was left then.
    WORDS_ERASED,
    /// The minutes are not those that were approved.
    WORDS_CHANGED,
    /// The hash before it is not that of the approval before it, or one is missing.
    CHAIN_BROKEN,
    /// Approved before approvals were sealed (migration V2130).
    UNSEALED;

    /// @param seal the minutes as they are now, with the hash that the approval names as the one before it
    /// @param hash that the approval has
    /// @param erased the hash that it got when words were last erased; null when none were
    /// @param before the hash of the approval before it in the chain; null when there is none
    public static SealCheck of(MinutesSeal seal, String hash, @Nullable String erased, @Nullable String before) {
        if (before == null ? seal.previousHash() != null : !before.equals(seal.previousHash())) {
            return CHAIN_BROKEN;
        }
        if (erased != null) {
            return erased.equals(seal.hash()) ? WORDS_ERASED : WORDS_CHANGED;
        }
        if (hash.equals(unsealed(seal.meetingId()))) {
            return UNSEALED;
        }
        return hash.equals(seal.hash()) ? INTACT : WORDS_CHANGED;
    }

    /// The hash of an approval that was not sealed.
    static String unsealed(UUID meetingId) {
        return Sha256.hex("samverka-minutes-unsealed:" + meetingId);
    }
}
