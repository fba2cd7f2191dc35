/// Measures the whole platform from outside, as a caller of its gateway sees it: how soon an agreed amendment
/// shows in the draft invoices, how long a start takes and how much memory it needs ([AmendmentBenchmark]); reads
/// of many agreements ([ReadBenchmark]) and of many invoices ([LedgerBenchmark]); how many agreements finance
/// computes in a second ([ThroughputBenchmark]). Each stands beside a floor or a peer that is measured in the
/// same run.
///
/// They are programs, run by hand; nothing of them runs in the build. Times are whole nanoseconds, amounts and
/// ratios are exact decimals.
@NullMarked
package se.samverka.deploy.bench;

import org.jspecify.annotations.NullMarked;
