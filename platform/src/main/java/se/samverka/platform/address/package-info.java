/// The address under which clients reach the platform, for links and for the types of problem documents.
@NullMarked
package se.samverka.platform.address;

import org.jspecify.annotations.NullMarked;
