package se.samverka.seal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What the check of a seal found.
///
/// @param detail what is wrong; empty for an intact seal
/// @param seal the seal that was found; null without one that can be read
public record SealReport(
        State state, String detail, @Nullable Seal seal) {

    /// What can be said of a file.
    public enum State {
        /// The file is as it was sealed.
        INTACT,
        /// The file was changed, or what looks like a seal is none.
        BROKEN,
        /// There is no seal.
        NOT_SEALED,
        /// The file is as it was sealed, by somebody else than the expected holder.
        OTHER_HOLDER
    }

    /// A seal.
    ///
    /// @param holder who sealed, as the certificate names it
    /// @param issuer who says so
    /// @param fingerprint SHA-256 of the certificate, lower-case hexadecimal digits
    /// @param sealedAt as the sealer's own clock said; null when the seal does not say
    /// @param forTests whether the key certifies nothing
    public record Seal(
            String holder,
            String issuer,
            String fingerprint,
            Instant validFrom,
            Instant validTo,
            @Nullable Instant sealedAt,
            boolean forTests) {}

    static SealReport broken(String detail, @Nullable Seal seal) {
        return new SealReport(State.BROKEN, detail, seal);
    }
}
