/// Acknowledgements in the database.
@NullMarked
package se.samverka.finance.books.acknowledgement.store;

import org.jspecify.annotations.NullMarked;
