package se.samverka.agreements.agreement.store;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a version is known by without its terms.
///
/// @param hash SHA-256 of the terms, 64 lower-case hexadecimal digits
/// @param amendmentId the amendment that made it; null for the first
/// @param termsBytes size of the terms as UTF-8
public record VersionHeading(
        int version,
        LocalDate effectiveFrom,
        String hash,
        @Nullable UUID amendmentId,
        int termsBytes) {}
