package tv.playgate.sandbox;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The last tokens that were issued. */
final class IssuedTokens {

  private static final String PARAMETER = "ExpressPlayToken=";
  private static final int MOST = 100_000;
  private static final int TOKEN_BYTES = 32;

  private final SecureRandom random = new SecureRandom();
  private final Map<String, IssuedToken> tokens =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, IssuedToken> eldest) {
          return size() > MOST;
        }
      };

  /** A new token, which nobody can guess. */
  synchronized String issue(IssuedToken carrying) {
    byte[] bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    tokens.put(token, carrying);
    return token;
  }

  /** What a token carries, given as it is or in its URL. */
  synchronized Optional<IssuedToken> find(String tokenOrUrl) {
    int at = tokenOrUrl.indexOf(PARAMETER);
    String token = at < 0 ? tokenOrUrl : tokenOrUrl.substring(at + PARAMETER.length());
    return Optional.ofNullable(tokens.get(token.split("&", 2)[0].strip()));
  }
}
