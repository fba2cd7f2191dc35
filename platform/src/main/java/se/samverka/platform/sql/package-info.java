/// Plain SQL where a transaction's speed depends on how often it waits for the database, and which of the
/// database's faults pass.
@NullMarked
package se.samverka.platform.sql;

import org.jspecify.annotations.NullMarked;
