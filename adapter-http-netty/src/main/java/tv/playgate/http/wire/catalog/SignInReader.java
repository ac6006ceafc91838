package tv.playgate.http.wire.catalog;

import java.time.Instant;
import tv.playgate.application.port.in.Catalog;
import tv.playgate.application.port.in.RecordSignIns;
import tv.playgate.domain.profile.ProfileKey;
import tv.playgate.http.wire.json.MalformedJsonException;

/**
 * Reads what the operator's login service tells of one viewer: the members of a profile in the
 * catalog, without those that make its key.
 */
public final class SignInReader {

  /** How large such a body may be, in bytes. */
  public static final int MAX_BODY = 1 << 20;

  private SignInReader() {}

  /**
   * A sign-in.
   *
   * @param key whose profile it is
   * @param now from when on it holds where it does not say
   * @throws MalformedJsonException if it is none; the message says why
   */
  public static Catalog.ProfileEntry signIn(byte[] utf8, ProfileKey key, Instant now)
      throws MalformedJsonException {
    return Documents.read(
        utf8, MAX_BODY, "a sign-in", entry -> ProfileEntries.signIn(entry, key, now));
  }

  /**
   * A refresh.
   *
   * @throws MalformedJsonException if it is none; the message says why
   */
  public static RecordSignIns.Refresh refresh(byte[] utf8) throws MalformedJsonException {
    return Documents.read(utf8, MAX_BODY, "a refresh", ProfileEntries::refresh);
  }
}
