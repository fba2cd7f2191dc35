/// SIE 4I, the Swedish format for importing vouchers into an accounting system. Pure: vouchers in, bytes out.
/// Source: SIE-gruppen, "SIE filformat", edition 4B.
@NullMarked
package se.samverka.finance.delivery.export.sie;

import org.jspecify.annotations.NullMarked;
