/// What finance reads of an agreement: its own projection of the terms, from events alone.
///
/// The terms as they are written, and their rules, are those of the module terms. [Reading] makes of them [Terms] that
/// can be computed, or says by which rules they cannot. [Terms] differ from the written ones by what a computation
/// needs: absent values are filled in, days and periods are parsed, and each part knows its pointer.
@NullMarked
package se.samverka.finance.basis.agreement.model;

import org.jspecify.annotations.NullMarked;
