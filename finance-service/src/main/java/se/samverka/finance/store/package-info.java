/// How finance's value types stand in its database.
@NullMarked
package se.samverka.finance.store;

import org.jspecify.annotations.NullMarked;
