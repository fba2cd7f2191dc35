/// The operations of the service's own OpenAPI document: which methods a path takes and how large a body may be.
@NullMarked
package se.samverka.platform.route;

import org.jspecify.annotations.NullMarked;
