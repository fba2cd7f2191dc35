/// Stored files.
@NullMarked
package se.samverka.agreements.document.store;

import org.jspecify.annotations.NullMarked;
