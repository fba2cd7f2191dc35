/// What the engine told, put in order for one document, and said in words. Pure Java.
@NullMarked
package se.samverka.finance.insight.explanation.model;

import org.jspecify.annotations.NullMarked;
