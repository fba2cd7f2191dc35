/// Bodies (beredningar, samverkansgrupper, nämnder) and their members; who may see and write their minutes.
@NullMarked
package se.samverka.meetings.body;

import org.jspecify.annotations.NullMarked;
