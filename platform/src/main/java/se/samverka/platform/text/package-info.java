/// The one guard of all text that comes in, in bodies, addresses and headers alike: which characters a text may
/// hold, how long it may be, what counts as absent, and in which form it is stored. The rules themselves are
/// `platform.rule`'s ([se.samverka.platform.rule.Characters], [se.samverka.platform.rule.TextBound]).
@NullMarked
package se.samverka.platform.text;

import org.jspecify.annotations.NullMarked;
