/** Temporary access: trials that need no sign-in (pass-decisions §5.2). */
@NullMarked
package tv.playgate.domain.temporary;

import org.jspecify.annotations.NullMarked;
