/// How agreements are kept.
@NullMarked
package se.samverka.agreements.agreement.store;

import org.jspecify.annotations.NullMarked;
