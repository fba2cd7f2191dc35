/// The recorded calculation of a document, as data and as sentences. Pure Java.
@NullMarked
package se.samverka.finance.insight.explanation.model;

import org.jspecify.annotations.NullMarked;
