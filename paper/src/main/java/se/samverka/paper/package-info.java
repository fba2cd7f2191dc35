/// Documents on paper. The files are archival (PDF/A-2a) and accessible (PDF/UA-1), as Swedish law requires of
/// what public bodies publish (2018:1937).
@NullMarked
package se.samverka.paper;

import org.jspecify.annotations.NullMarked;
