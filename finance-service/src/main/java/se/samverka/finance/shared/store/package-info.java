/// How finance's value types are stored.
@NullMarked
package se.samverka.finance.shared.store;

import org.jspecify.annotations.NullMarked;
