package se.samverka.platform.file;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.RuleBroken;

/// The digests that a client gives for its file, in `Repr-Digest` or `Content-Digest` (RFC 9530). Both mean the
/// same here, because files are sent without a content coding.
public final class GivenDigests {

    static final String SHA_512 = "SHA-512";
    static final String SHA_256 = "SHA-256";

    /// The algorithms that RFC 9530 § 7.2 calls active, by the header's name and by Java's. Others are ignored.
    private static final Map<String, String> ALGORITHMS = Map.of("sha-512", SHA_512, "sha-256", SHA_256);

    private static final Pattern MEMBER = Pattern.compile("([a-z*][a-z0-9_.*-]*)=:([A-Za-z0-9+/]*={0,2}):");

    /// One digest that was given.
    private record Given(String algorithm, String hex) {}

    private final List<Given> given = new ArrayList<>();

    /// @throws RuleBroken 400 for a header that is no dictionary of digests
    public GivenDigests(@Nullable String... headers) {
        for (var header : headers) {
            if (header != null) {
                read(header);
            }
        }
    }

    private void read(String header) {
        for (var part : header.split(",", -1)) {
            var member = MEMBER.matcher(part.strip());
            if (!member.matches()) {
                throw malformed();
            }
            var algorithm = ALGORITHMS.get(member.group(1));
            if (algorithm != null) {
                given.add(new Given(algorithm, decoded(member.group(2))));
            }
        }
    }

    private static String decoded(String base64) {
        try {
            return HexFormat.of().formatHex(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException e) {
            var broken = malformed();
            broken.initCause(e);
            throw broken;
        }
    }

    private static RuleBroken malformed() {
        return new RuleBroken(
                RuleBroken.Kind.MALFORMED,
                ProblemCode.DIGEST_MALFORMED,
                "Repr-Digest and Content-Digest are written as sha-512=:base64: (RFC 9530)");
    }

    /// An empty digest for each algorithm that is needed, always with SHA-512 and SHA-256.
    Map<String, MessageDigest> toMake() {
        var digests = new LinkedHashMap<String, MessageDigest>();
        digests.put(SHA_512, digest(SHA_512));
        digests.put(SHA_256, digest(SHA_256));
        given.forEach(one -> digests.computeIfAbsent(one.algorithm(), GivenDigests::digest));
        return digests;
    }

    /// @param made digests of the received bytes, hexadecimal, by algorithm
    /// @throws RuleBroken 400 when the received bytes are not those that the client sent
    void compare(Map<String, String> made) {
        for (var one : given) {
            if (!one.hex().equals(made.get(one.algorithm()))) {
                throw new RuleBroken(
                        RuleBroken.Kind.MALFORMED,
                        ProblemCode.DIGEST_MISMATCH,
                        "The received bytes do not match the " + one.algorithm() + " digest; send the file again");
            }
        }
    }

    private static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has " + algorithm, e);
        }
    }
}
