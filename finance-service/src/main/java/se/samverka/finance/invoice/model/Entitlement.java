package se.samverka.finance.invoice.model;

import se.samverka.platform.value.Money;

/// What a payer owes for a year under one branch of one clause.
///
/// @param agreementVersion the latest version of the terms that gave a part of it
public record Entitlement(
        Obligation obligation, Money amount, String description, String vatCategory, int agreementVersion) {

    /// Two parts of the same obligation, from two stretches of the year; the later says how it is described.
    Entitlement plus(Entitlement later) {
        return new Entitlement(
                obligation,
                amount.plus(later.amount),
                later.description,
                later.vatCategory,
                Math.max(agreementVersion, later.agreementVersion));
    }
}
