/// Journal entries. They sum to zero because they are made of transfers between two accounts.
@NullMarked
package se.samverka.finance.books.journal.model;

import org.jspecify.annotations.NullMarked;
