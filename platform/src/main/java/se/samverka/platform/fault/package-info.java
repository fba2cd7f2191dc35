/// Which of the database's faults pass.
@NullMarked
package se.samverka.platform.fault;

import org.jspecify.annotations.NullMarked;
