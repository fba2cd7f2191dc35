/// The terms of an agreement as a published contract: their shape, how they are read, and the rules that they must
/// keep by themselves. Agreements reads drafts and amendments by it, finance previews and events. What needs a
/// service's own knowledge, such as the register of organisations or population figures, is that service's to check.
///
/// Pure Java: no framework, no database, and nothing of a service. Annotations alone say the names of schemas.
@NullMarked
package se.samverka.terms;

import org.jspecify.annotations.NullMarked;
