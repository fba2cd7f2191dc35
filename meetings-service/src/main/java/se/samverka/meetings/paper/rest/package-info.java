/// The paths of the documents.
@NullMarked
package se.samverka.meetings.paper.rest;

import org.jspecify.annotations.NullMarked;
