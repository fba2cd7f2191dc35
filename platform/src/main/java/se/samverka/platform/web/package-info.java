/// What all resources share: paging with `_meta` and `_links`, entity tags, rejection of unknown query parameters,
/// `api-info`, and the trace header. Sources: Sweden's REST API profile 1.2.0 (FNS, HYP, VER), RFC 9110 §§ 8.8 and
/// 13.
@NullMarked
package se.samverka.platform.web;

import org.jspecify.annotations.NullMarked;
