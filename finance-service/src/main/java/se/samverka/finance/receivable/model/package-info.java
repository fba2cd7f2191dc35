/// How long an open amount is overdue.
@NullMarked
package se.samverka.finance.receivable.model;

import org.jspecify.annotations.NullMarked;
