/// Files of an agreement: signed texts, annexes, decisions. A file arrives in a temporary file
/// ([ReceivedFile]), where its size, digest and type are looked at; only what is whole and what it says it is
/// reaches the database, in one short transaction ([KeepDocument]). What has been kept never changes, and goes
/// only while the agreement is a draft.
@NullMarked
package se.samverka.agreements.document;

import org.jspecify.annotations.NullMarked;
