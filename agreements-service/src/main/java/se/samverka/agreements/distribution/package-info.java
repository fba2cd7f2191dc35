/// Who is sent an agreement's decision. Sources: STARK and Ensam är inte stark ("Beslutet skickas till").
@NullMarked
package se.samverka.agreements.distribution;

import org.jspecify.annotations.NullMarked;
