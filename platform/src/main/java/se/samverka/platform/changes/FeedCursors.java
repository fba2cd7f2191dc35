package se.samverka.platform.changes;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.RuleBroken;

/// Cursors: positions in the feed as text that only this feed's replicas can make and read (ADR 20). All cursors
/// have the same length, and two cursors of one position differ, so that a reader learns neither the position nor
/// whether others have made changes.
///
/// A cursor consists of a version byte, a random salt and the encrypted position. AES-256-GCM encrypts with a key
/// derived from the salt (HMAC-SHA256), so that each key is used once and needs no nonce. The feed's name is
/// authenticated with it.
@ApplicationScoped
class FeedCursors {

    private static final byte VERSION = 2;
    private static final int SALT_BYTES = 16;
    private static final int PLACE_BYTES = 24;
    private static final int TAG_BITS = 128;
    private static final int KEY_BYTES = 32;
    private static final int SIZE = 1 + SALT_BYTES + PLACE_BYTES + TAG_BITS / 8;
    private static final int MOST_TEXT = 200;
    private static final byte[] NO_NONCE = new byte[12];

    private final List<SecretKeySpec> keys;
    private final byte[] feed;
    private final SecureRandom random = new SecureRandom();

    /// @param keys 64 hexadecimal digits each, the same for all replicas. The first encrypts new cursors; all
    ///     decrypt, so that a key can be replaced while its cursors remain valid
    FeedCursors(
            @ConfigProperty(name = "samverka.feed.keys") List<String> keys,
            @ConfigProperty(name = "samverka.api") String api) {
        this.feed = api.getBytes(StandardCharsets.UTF_8);
        var read = new ArrayList<SecretKeySpec>();
        for (var key : keys) {
            read.add(key(key.strip()));
        }
        this.keys = List.copyOf(read);
    }

    /// The position of the last change read, in a generation of the feed.
    record Position(UUID generation, long position) {}

    private static SecretKeySpec key(String hex) {
        try {
            var bytes = HexFormat.of().parseHex(hex);
            if (bytes.length == KEY_BYTES) {
                return new SecretKeySpec(bytes, "HmacSHA256");
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("samverka.feed.keys holds a key that is not hexadecimal", e);
        }
        throw new IllegalArgumentException(
                "samverka.feed.keys holds a key that has not " + 2 * KEY_BYTES + " hexadecimal digits");
    }

    String write(Position place) {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        var plain = ByteBuffer.allocate(PLACE_BYTES)
                .putLong(place.generation().getMostSignificantBits())
                .putLong(place.generation().getLeastSignificantBits())
                .putLong(place.position())
                .array();
        try {
            var cursor = ByteBuffer.allocate(SIZE)
                    .put(VERSION)
                    .put(salt)
                    .put(cipher(Cipher.ENCRYPT_MODE, keys.getFirst(), salt).doFinal(plain))
                    .array();
            return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A cursor could not be written", e);
        }
    }

    /// @throws RuleBroken 400 when this feed has not issued it
    Position read(String cursor) {
        return keys.stream()
                .flatMap(key -> read(cursor, key).stream())
                .findFirst()
                .orElseThrow(() -> new RuleBroken(
                        RuleBroken.Kind.MALFORMED,
                        ProblemCode.CURSOR_INVALID,
                        "after must be a cursor that this feed has issued"));
    }

    private Optional<Position> read(String cursor, SecretKeySpec key) {
        var bytes = decoded(cursor);
        if (bytes == null) {
            return Optional.empty();
        }
        var salt = new byte[SALT_BYTES];
        System.arraycopy(bytes, 1, salt, 0, SALT_BYTES);
        try {
            var plain = ByteBuffer.wrap(cipher(Cipher.DECRYPT_MODE, key, salt)
                    .doFinal(bytes, 1 + SALT_BYTES, bytes.length - 1 - SALT_BYTES));
            return Optional.of(new Position(new UUID(plain.getLong(), plain.getLong()), plain.getLong()));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private static byte @Nullable [] decoded(String cursor) {
        if (cursor.length() > MOST_TEXT) {
            return null;
        }
        try {
            var bytes = Base64.getUrlDecoder().decode(cursor);
            // The decoder also accepts padding and ignores bits of the last character. Only the canonical text is
            // accepted.
            boolean canonical = Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(bytes)
                    .equals(cursor);
            return canonical && bytes.length == SIZE && bytes[0] == VERSION ? bytes : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private Cipher cipher(int mode, SecretKeySpec key, byte[] salt) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(key);
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(mac.doFinal(salt), "AES"), new GCMParameterSpec(TAG_BITS, NO_NONCE));
        cipher.updateAAD(feed);
        return cipher;
    }
}
