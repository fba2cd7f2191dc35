package se.samverka.finance.basis.agreement.model;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/// A revision names versions by number and hash whose terms finance has never read.
public final class TermsMissing extends RuntimeException {

    private static final int MOST_NAMED = 10;

    /// A version that is named by its hash.
    public record Named(int version, String hash) {}

    private final transient List<Named> versions;

    public TermsMissing(UUID agreementId, List<Named> versions) {
        super("The terms of version "
                + versions.stream()
                        .limit(MOST_NAMED)
                        .map(named -> Integer.toString(named.version()))
                        .collect(Collectors.joining(", "))
                + " of agreement " + agreementId + " have not been read; they are read from agreements-service");
        this.versions = List.copyOf(versions);
    }

    public List<Named> versions() {
        return versions;
    }
}
