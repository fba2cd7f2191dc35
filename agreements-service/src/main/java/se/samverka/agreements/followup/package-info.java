/// What an agreement's parties must report, hold or evaluate, when, and whether it has been done.
@NullMarked
package se.samverka.agreements.followup;

import org.jspecify.annotations.NullMarked;
