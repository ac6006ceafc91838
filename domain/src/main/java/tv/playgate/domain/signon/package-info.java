/**
 * Single sign-on: what lets a viewer who signed in elsewhere be recognised here (pass-decisions
 * §6). No arrows point out of here but to identifiers and time.
 */
@NullMarked
package tv.playgate.domain.signon;

import org.jspecify.annotations.NullMarked;
