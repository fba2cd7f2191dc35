/// Checks of all incoming text, in bodies, addresses and headers: allowed characters, length, what counts as
/// absent, and the form that is stored. The rules are in `platform.rule` ([se.samverka.platform.rule.Characters],
/// [se.samverka.platform.rule.TextBound]).
@NullMarked
package se.samverka.platform.text;

import org.jspecify.annotations.NullMarked;
