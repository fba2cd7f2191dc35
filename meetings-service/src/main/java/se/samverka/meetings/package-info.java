/// meetings-service: which bodies meet, what their minutes say, what was decided, and who must come back with what.
///
/// `body` holds bodies and their members, and from these who may see and write what. `meeting` holds meetings and
/// the paragraphs of their minutes, up to approval and announcement. `assignment` follows up. `decision`
/// searches across meetings, links decisions to agreements, and tells other services. `minutesimport` reads
/// minutes from text.
@NullMarked
package se.samverka.meetings;

import org.jspecify.annotations.NullMarked;
