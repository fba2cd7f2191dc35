/// What every party has undertaken, year by year and agreement by agreement: committed, allocated, invoiced and
/// paid are four figures and never one. The first two are kept with each computation of an agreement; the
/// others are summed of its documents when they are asked for.
@NullMarked
package se.samverka.finance.insight.commitment;

import org.jspecify.annotations.NullMarked;
