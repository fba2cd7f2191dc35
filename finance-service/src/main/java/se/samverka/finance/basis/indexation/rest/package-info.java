/// `/index-figures`.
@NullMarked
package se.samverka.finance.basis.indexation.rest;

import org.jspecify.annotations.NullMarked;
