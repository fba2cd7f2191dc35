/// `/decisions` and `/agreement-links`.
@NullMarked
package se.samverka.meetings.decision.rest;

import org.jspecify.annotations.NullMarked;
