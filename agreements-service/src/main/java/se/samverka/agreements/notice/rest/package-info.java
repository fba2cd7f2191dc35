/// Notices in HTTP.
@NullMarked
package se.samverka.agreements.notice.rest;

import org.jspecify.annotations.NullMarked;
