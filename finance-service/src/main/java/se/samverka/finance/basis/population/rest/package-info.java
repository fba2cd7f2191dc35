/// `/population-figures`.
@NullMarked
package se.samverka.finance.basis.population.rest;

import org.jspecify.annotations.NullMarked;
