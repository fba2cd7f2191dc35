/// The demo data set: organisations and population figures, three agreements with their boards, annexes, follow-ups
/// and distribution lists, and one meeting, after real documents.
///
/// Facts and figures (parties, amounts, dates of the agreements' periods, § numbers, case numbers) are those of the
/// source documents; the sentences are our own. The days on which the parties decided and those on which
/// follow-ups are due are not in the documents and are made up, as is the end of the accord "Ensam är inte
/// stark", which names none.
@NullMarked
package se.samverka.deploy.local.demo;

import org.jspecify.annotations.NullMarked;
