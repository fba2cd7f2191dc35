/// Stored external funding.
@NullMarked
package se.samverka.agreements.externalfunding.store;

import org.jspecify.annotations.NullMarked;
