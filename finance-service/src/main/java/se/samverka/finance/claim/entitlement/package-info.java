/// What each payer owes for a year under an agreement. It holds the model alone: nobody outside asks for
/// entitlements; drafts and previews are computed from them.
@NullMarked
package se.samverka.finance.claim.entitlement;

import org.jspecify.annotations.NullMarked;
