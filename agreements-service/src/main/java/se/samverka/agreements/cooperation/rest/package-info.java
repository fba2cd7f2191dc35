/// The API of cooperation areas.
@NullMarked
package se.samverka.agreements.cooperation.rest;

import org.jspecify.annotations.NullMarked;
