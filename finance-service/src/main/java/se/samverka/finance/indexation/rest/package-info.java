/// `/index-figures`.
@NullMarked
package se.samverka.finance.indexation.rest;

import org.jspecify.annotations.NullMarked;
