/// Measures the whole platform from outside, as a caller of its gateway sees it: how soon an agreed amendment shows in
/// the draft invoices, beside what the same databases and broker need at the least; how long a cold start takes; how
/// much memory all processes hold together.
///
/// [AmendmentBenchmark] is a program, run by hand; nothing of it runs in the build. Times are whole nanoseconds,
/// amounts and ratios are exact decimals.
@NullMarked
package se.samverka.deploy.bench;

import org.jspecify.annotations.NullMarked;
