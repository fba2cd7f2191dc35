package se.samverka.finance.invoice.model;

import se.samverka.platform.value.Money;

/// What a payer owes for a year under one branch of one clause.
///
/// @param agreementVersion the latest version of the terms that gave a part of it
public record Entitlement(
        Obligation obligation, Money amount, String description, String vatCategory, int agreementVersion) {}
