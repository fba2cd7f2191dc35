/// `/agreements/{id}/documents`.
@NullMarked
package se.samverka.agreements.document.rest;

import org.jspecify.annotations.NullMarked;
