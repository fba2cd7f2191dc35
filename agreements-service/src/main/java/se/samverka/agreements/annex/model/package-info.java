/// Who may revise an annex.
@NullMarked
package se.samverka.agreements.annex.model;

import org.jspecify.annotations.NullMarked;
