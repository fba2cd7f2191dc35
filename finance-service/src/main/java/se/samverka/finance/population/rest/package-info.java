/// `/population-figures`.
@NullMarked
package se.samverka.finance.population.rest;

import org.jspecify.annotations.NullMarked;
