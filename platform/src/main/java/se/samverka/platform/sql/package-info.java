/// SQL where an entity does not serve: [Sql] reads lists, sums and controls into records, and [Pipeline] sends the
/// statements of a transaction together.
@NullMarked
package se.samverka.platform.sql;

import org.jspecify.annotations.NullMarked;
