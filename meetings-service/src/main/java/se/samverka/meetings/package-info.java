/// meetings-service: which bodies meet, what their minutes say, what was decided, and who must report back.
///
/// `body` holds bodies and their members, and who may read and write their minutes. `meeting` holds meetings and
/// the paragraphs of their minutes, up to approval and announcement. `assignment` follows up assignments.
/// `decision` searches decisions, links them to agreements and publishes them. `minutesimport` reads minutes from
/// text. `archive` packs a year's minutes for an archive.
@NullMarked
package se.samverka.meetings;

import org.jspecify.annotations.NullMarked;
