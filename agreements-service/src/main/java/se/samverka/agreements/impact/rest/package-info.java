/// `/agreements/{id}/amendments/{amendmentId}/impacts`.
@NullMarked
package se.samverka.agreements.impact.rest;

import org.jspecify.annotations.NullMarked;
