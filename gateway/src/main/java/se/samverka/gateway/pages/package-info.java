/// What people and catalogues look at: the start page, the documentation, the API catalogue. All of it comes from
/// this jar, so that it works without the internet.
@NullMarked
package se.samverka.gateway.pages;

import org.jspecify.annotations.NullMarked;
