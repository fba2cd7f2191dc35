/// Files of an agreement: signed texts, annexes, decisions. A file is received in a temporary file
/// ([se.samverka.platform.file.ReceivedFile]), where its size, digest and type are checked. Only a complete file of
/// the stated type reaches the database, in one short transaction ([AddDocument]). A stored file never changes, and
/// can be removed only while the agreement is a draft.
@NullMarked
package se.samverka.agreements.document;

import org.jspecify.annotations.NullMarked;
