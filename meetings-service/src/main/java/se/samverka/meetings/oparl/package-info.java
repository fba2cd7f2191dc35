/// What is public, by the OParl standard (version 1.1, https://github.com/OParl/spec), for clients that read other
/// systems for council information too. OParl's Body is an organisation, its Organization one of our bodies, its
/// AgendaItem a § and its Paper a matter (ADR 38).
///
/// The database records which objects are public and when each changed (`oparl_object`). The objects are composed
/// of the rows that everything else is read from, and nothing of them is stored twice.
@NullMarked
package se.samverka.meetings.oparl;

import org.jspecify.annotations.NullMarked;
