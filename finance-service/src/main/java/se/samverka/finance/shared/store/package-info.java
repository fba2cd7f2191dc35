/// How finance's value types stand in its database.
@NullMarked
package se.samverka.finance.shared.store;

import org.jspecify.annotations.NullMarked;
