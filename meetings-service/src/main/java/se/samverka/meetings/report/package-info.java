/// The yearly report of a body: what it has done in a year, and the follow-up that plans of operations promise
/// (verksamhetsplan): mandatory matters, seats, assignments and the groups below it. Nothing of it is stored.
@NullMarked
package se.samverka.meetings.report;

import org.jspecify.annotations.NullMarked;
