/// The habits of every resource: paging with `_meta` and `_links`, entity tags, refused unknown parameters,
/// `api-info`, and the trace in the answer. Sources: Sweden's REST API profile 1.2.0 (FNS, HYP, VER), RFC 9110
/// §§ 8.8 and 13.
@NullMarked
package se.samverka.platform.web;

import org.jspecify.annotations.NullMarked;
