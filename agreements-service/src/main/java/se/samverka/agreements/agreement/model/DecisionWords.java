package se.samverka.agreements.agreement.model;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A decision in words, as minutes and timelines name it: `Kommunstyrelsen 2025-11-25 § 112`.
public final class DecisionWords {

    private DecisionWords() {}

    /// @param body who decided; left out when blank
    /// @param reference the decision's own reference, as a §
    public static String of(String body, LocalDate decidedOn, @Nullable String reference) {
        return Stream.of(body, decidedOn.toString(), reference)
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" "));
    }
}
