/// SIE 4I, the Swedish form in which vouchers are taken into an accounting system. Pure: what goes in are
/// vouchers, what comes out are bytes. Source: SIE-gruppen, "SIE filformat", edition 4B.
@NullMarked
package se.samverka.finance.delivery.export.sie;

import org.jspecify.annotations.NullMarked;
