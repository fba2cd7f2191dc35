/// Terms, states, approvals and legal force: the rules of agreements, without a framework.
@NullMarked
package se.samverka.agreements.agreement.model;

import org.jspecify.annotations.NullMarked;
