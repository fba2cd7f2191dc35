package se.samverka.finance.agreement.model;

import java.time.LocalDate;

/// One version of an agreement's terms.
///
/// @param number from 1, one higher for each amendment
/// @param effectiveFrom the first day that these terms govern
public record TermsVersion(int number, LocalDate effectiveFrom, TermsReader.Reading reading) {}
