/// The demo data set: organisations and population figures, three agreements and one meeting, after real documents.
///
/// Facts and figures (parties, amounts, dates of the agreements' periods, § numbers, case numbers) are those of the
/// source documents; the sentences are our own. The days on which the parties decided are not in the documents and are
/// made up for the demo, as is the end of the accord "Ensam är inte stark", which names none.
@NullMarked
package se.samverka.deploy.local.demo;

import org.jspecify.annotations.NullMarked;
