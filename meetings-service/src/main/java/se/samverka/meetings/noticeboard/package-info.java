/// The notice board of a body (anslagstavla, kommunallagen 2017:725, 8 kap.): which approvals are posted, and
/// until when. Everybody reads it, and a municipality can show it in a frame on its own site.
@NullMarked
package se.samverka.meetings.noticeboard;

import org.jspecify.annotations.NullMarked;
