package se.samverka.agreements.agreement.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One version of an agreement's terms, as it is or as it was at a time.
///
/// @param number from 1
/// @param effectiveFrom the first day on which it applies
/// @param amendmentId the amendment that made it; null for the first version
/// @param corrections how many corrections the text has taken
/// @param text the terms as JSON
public record TermsVersion(
        int number,
        LocalDate effectiveFrom,
        @Nullable UUID amendmentId,
        Instant recordedAt,
        int corrections,
        String text) {}
