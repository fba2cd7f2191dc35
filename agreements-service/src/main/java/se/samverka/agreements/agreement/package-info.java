/// What can be done with an agreement: draft, revise, propose, decide, amend. One class per verb; each locks the
/// agreement, makes its move, and tells of it (outbox and changes feed) in the same transaction.
@NullMarked
package se.samverka.agreements.agreement;

import org.jspecify.annotations.NullMarked;
