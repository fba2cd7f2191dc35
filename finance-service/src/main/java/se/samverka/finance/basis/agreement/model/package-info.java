/// Finance's own projection of agreements, made from events alone.
///
/// The written terms and their rules belong to the module terms. [Reading] turns written terms into [Terms] that
/// can be computed, or lists the rules that they break. [Terms] add what a computation needs: absent values are
/// filled in, days and periods are parsed, and each part knows its JSON pointer.
@NullMarked
package se.samverka.finance.basis.agreement.model;

import org.jspecify.annotations.NullMarked;
