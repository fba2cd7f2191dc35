/// Stored annexes and their texts.
@NullMarked
package se.samverka.agreements.annex.store;

import org.jspecify.annotations.NullMarked;
