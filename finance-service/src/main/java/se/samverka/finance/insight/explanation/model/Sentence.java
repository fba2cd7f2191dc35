package se.samverka.finance.insight.explanation.model;

/// One step of an explanation in words, the same in both languages.
///
/// @param sv in Swedish
/// @param en in English
public record Sentence(String sv, String en) {}
