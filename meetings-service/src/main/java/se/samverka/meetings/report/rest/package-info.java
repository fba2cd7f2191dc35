/// The path of yearly reports.
@NullMarked
package se.samverka.meetings.report.rest;

import org.jspecify.annotations.NullMarked;
