package se.samverka.meetings.minutesimport.model;

/// What one organisation said, where the minutes give it by name: `Västerås stad: …`.
public record Contribution(String organisation, String text) {}
