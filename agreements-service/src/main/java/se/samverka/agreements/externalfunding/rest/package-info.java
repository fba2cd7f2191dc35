/// The API of external funding.
@NullMarked
package se.samverka.agreements.externalfunding.rest;

import org.jspecify.annotations.NullMarked;
