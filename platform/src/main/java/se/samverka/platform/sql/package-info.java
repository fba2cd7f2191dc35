/// Plain SQL where a transaction's speed depends on how often it waits for the database.
@NullMarked
package se.samverka.platform.sql;

import org.jspecify.annotations.NullMarked;
