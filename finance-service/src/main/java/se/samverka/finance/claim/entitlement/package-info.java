/// What each payer owes for a year under an agreement. The package is the model alone: no API asks for
/// entitlements; drafts and previews are computed from them.
@NullMarked
package se.samverka.finance.claim.entitlement;

import org.jspecify.annotations.NullMarked;
