package se.samverka.finance.insight.correction.model;

/// Whether a correction awaits a decision, has been applied by one, or has been replaced by a later figure.
public enum PopulationCorrectionStatus {
    WAITING,
    APPLIED,
    REPLACED
}
