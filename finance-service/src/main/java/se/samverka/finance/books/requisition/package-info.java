/// The payee requisitions the money of a year or an instalment, which issues its drafts, and later adjusts it,
/// which issues what has changed since (domain rules 6–8).
@NullMarked
package se.samverka.finance.books.requisition;

import org.jspecify.annotations.NullMarked;
