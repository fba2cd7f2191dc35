/// How query parameters of finance's resources are read: what cannot be read is 400, never silently left out.
@NullMarked
package se.samverka.finance.rest;

import org.jspecify.annotations.NullMarked;
