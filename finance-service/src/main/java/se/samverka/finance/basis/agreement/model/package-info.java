/// What finance reads of an agreement: its own projection of the terms, from events alone.
///
/// [TermsDocument] is the terms as they are written, everything optional; [TermsReader] turns it into [Terms], in
/// which every rule of form holds, or into named violations. The agreements service has its own reading: nothing
/// is shared.
@NullMarked
package se.samverka.finance.basis.agreement.model;

import org.jspecify.annotations.NullMarked;
