/** Single sign-on: what tokens prove. Start at {@link tv.playgate.application.signon.SignOn}. */
@NullMarked
package tv.playgate.application.signon;

import org.jspecify.annotations.NullMarked;
