package se.samverka.meetings.minutesimport.model;

import org.jspecify.annotations.Nullable;

/// A reservation, a statement or a counter-proposal.
///
/// @param by whose it is, as printed; null when the text does not say
/// @param text its words
public record AttributedText(@Nullable String by, String text) {}
