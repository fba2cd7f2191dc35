/// What has been changed in a document, when, and for which organisation.
@NullMarked
package se.samverka.meetings.history;

import org.jspecify.annotations.NullMarked;
