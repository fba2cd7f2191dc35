/// A year's approved minutes of a body as a package for an archive
/// ([ADR 40](../../../../../../../../../docs/adr/0040-archive-packages.md)).
@NullMarked
package se.samverka.meetings.archive;

import org.jspecify.annotations.NullMarked;
