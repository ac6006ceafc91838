package tv.playgate.http.decisions;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tv.playgate.domain.device.Platform;
import tv.playgate.domain.secret.Secret;
import tv.playgate.http.exchange.RequestHeaders;
import tv.playgate.http.wire.decisions.SubjectTokenHeader;

/**
 * The tokens of a request that may link its viewer to a sign-in elsewhere, as they came: nothing is
 * verified yet (pass-decisions §6.1, §6.2). They are bearer secrets, and print as such.
 *
 * @param platform the platform's word about its account; null where there is none
 * @param service the word of the programmer's own identity service; null where there is none
 */
record SubjectTokens(@Nullable Secret platform, @Nullable Secret service) {

  /**
   * The usable tokens of a request. Where it has those of two platforms, the one that fits the
   * device's platform counts; on any other device it is {@code Adobe-Subject-Token}.
   */
  static SubjectTokens of(RequestHeaders headers, Platform platform) {
    Supplier<Optional<Secret>> fireTv = () -> token(headers, SubjectTokenHeader.FIRE_TV);
    Supplier<Optional<Secret>> roku = () -> token(headers, SubjectTokenHeader.ROKU);
    Optional<Secret> vouching =
        platform == Platform.ROKU ? roku.get().or(fireTv) : fireTv.get().or(roku);
    return new SubjectTokens(
        vouching.orElse(null), token(headers, SubjectTokenHeader.SERVICE).orElse(null));
  }

  private static Optional<Secret> token(RequestHeaders headers, String name) {
    return SubjectTokenHeader.read(headers.only(name));
  }
}
