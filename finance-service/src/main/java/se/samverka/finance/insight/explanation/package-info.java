/// How the amounts of a document were calculated, as data and as sentences: from the agreement's version and its
/// approvals, through the clause, the split and its figures, to the line. No separate calculation is made: the
/// ordinary one is run again on the document's basis and recorded.
@NullMarked
package se.samverka.finance.insight.explanation;

import org.jspecify.annotations.NullMarked;
