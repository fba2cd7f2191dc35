package se.samverka.finance.insight.explanation.model;

/// One step of an explanation; both languages say the same.
///
/// @param sv in Swedish
/// @param en in English
public record Sentence(String sv, String en) {}
