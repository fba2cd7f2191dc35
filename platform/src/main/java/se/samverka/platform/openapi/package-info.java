/// What every OpenAPI document of the platform says, so that it meets Sweden's REST API profile 1.2.0.
@NullMarked
package se.samverka.platform.openapi;

import org.jspecify.annotations.NullMarked;
