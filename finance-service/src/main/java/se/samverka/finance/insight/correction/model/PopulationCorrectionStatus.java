package se.samverka.finance.insight.correction.model;

/// Whether a correction waits for a decision, was taken by one, or gave way to a newer one.
public enum PopulationCorrectionStatus {
    WAITING,
    TAKEN,
    REPLACED
}
