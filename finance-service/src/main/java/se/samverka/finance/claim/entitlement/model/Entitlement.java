package se.samverka.finance.claim.entitlement.model;

import java.util.SortedSet;
import java.util.TreeSet;
import se.samverka.finance.basis.agreement.model.Coding;
import se.samverka.platform.value.Money;

/// What a payer owes for a year under one branch of one clause.
///
/// @param agreementVersion the latest version of the terms that gave a part of it; for a commitment the
///     agreement's newest
/// @param versions all versions that gave a part of it, each of which its payer must have approved; none for a
///     commitment, which binds its payer by itself
public record Entitlement(
        Obligation obligation,
        Money amount,
        String description,
        Coding coding,
        int agreementVersion,
        SortedSet<Integer> versions) {

    public Entitlement {
        versions = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(versions));
    }
}
