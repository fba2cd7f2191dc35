package se.samverka.finance.claim.entitlement.model;

import java.util.SortedSet;
import java.util.TreeSet;
import se.samverka.platform.value.Money;

/// What a payer owes for a year under one branch of one clause.
///
/// @param agreementVersion the latest version of the terms that gave a part of it; of a commitment the newest
/// @param versions all that gave a part of it, which its payer must have agreed to; none for a commitment, which
/// binds
///     its payer by itself
public record Entitlement(
        Obligation obligation,
        Money amount,
        String description,
        String vatCategory,
        int agreementVersion,
        SortedSet<Integer> versions) {

    public Entitlement {
        versions = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(versions));
    }
}
