/// Population figures: the population of an area on a date, with its source.
@NullMarked
package se.samverka.finance.basis.population.model;

import org.jspecify.annotations.NullMarked;
