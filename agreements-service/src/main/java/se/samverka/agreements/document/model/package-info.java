/// Kinds and types of file.
@NullMarked
package se.samverka.agreements.document.model;

import org.jspecify.annotations.NullMarked;
