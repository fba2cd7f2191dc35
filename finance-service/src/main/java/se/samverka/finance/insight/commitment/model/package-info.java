/// Commitments, as pure functions of entitlements and documents.
@NullMarked
package se.samverka.finance.insight.commitment.model;

import org.jspecify.annotations.NullMarked;
