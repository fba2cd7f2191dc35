package se.samverka.agreements.document;

import se.samverka.agreements.document.model.AgreementFileKind;

/// What the sender calls a file.
///
/// @param filename without a path
public record DocumentName(AgreementFileKind kind, String title, String filename) {}
