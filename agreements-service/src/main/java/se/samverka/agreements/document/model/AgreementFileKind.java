package se.samverka.agreements.document.model;

/// What a file is to its agreement.
public enum AgreementFileKind {
    AGREEMENT,
    ANNEX,
    DECISION,
    OTHER
}
