/// Acknowledgements in the database.
@NullMarked
package se.samverka.finance.acknowledgement.store;

import org.jspecify.annotations.NullMarked;
