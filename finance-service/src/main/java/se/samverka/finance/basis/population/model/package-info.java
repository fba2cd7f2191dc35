/// Population figures: how many lived in an area on a date, and who says so.
@NullMarked
package se.samverka.finance.basis.population.model;

import org.jspecify.annotations.NullMarked;
