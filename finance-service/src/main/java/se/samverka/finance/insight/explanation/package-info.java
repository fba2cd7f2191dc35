/// Why a document is on what it is on: from the agreement's version and its approvals over the clause, the split
/// and its figures to the line, as data and as sentences. Nothing is computed here: the engine is run again on
/// what the document was issued on, and tells what it does.
@NullMarked
package se.samverka.finance.insight.explanation;

import org.jspecify.annotations.NullMarked;
