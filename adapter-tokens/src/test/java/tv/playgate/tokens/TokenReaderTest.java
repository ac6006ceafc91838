package tv.playgate.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.playgate.application.fixture.CompactTokens.rs256;
import static tv.playgate.tokens.ScriptedKeySets.jwk;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tv.playgate.application.fixture.RsaKeys;
import tv.playgate.domain.key.KeyId;
import tv.playgate.domain.key.KeyPurpose;
import tv.playgate.domain.key.KeySource;
import tv.playgate.domain.key.TrustedKey;
import tv.playgate.domain.key.TrustedKeyId;

@Timeout(value = 30, unit = TimeUnit.SECONDS)
class TokenReaderTest {

  private static final URI JWKS = URI.create("https://idp.example/jwks");
  private static final TrustedKey SET =
      new TrustedKey(
          new TrustedKeyId(KeyPurpose.PLATFORM_TOKEN, new KeyId("set")),
          null,
          new KeySource.Published(JWKS));
  private static final String TOKEN =
      rs256(RsaKeys.ONE.getPrivate(), "{\"alg\":\"RS256\",\"kid\":\"a\"}", "{}");

  @Test
  void readsSetsOnItsOwnThreadSoonAfterTheyAppear() {
    ScriptedKeySets documents = new ScriptedKeySets();
    documents.publish(JWKS, jwk(RsaKeys.ONE.getPublic(), ",\"kid\":\"a\""));
    Set<URI> addresses = ConcurrentHashMap.newKeySet();
    try (TokenReader reader =
        TokensAdapter.tokensOfOthers(documents, () -> addresses, Clock.systemUTC())) {
      assertThat(reader.verify(List.of(SET), TOKEN)).isEmpty();

      addresses.add(JWKS);

      Await.until(() -> reader.verify(List.of(SET), TOKEN).isPresent());
      assertThat(documents.threads())
          .isNotEmpty()
          .allSatisfy(
              thread -> {
                assertThat(thread.getName()).isEqualTo("playgate-key-sets");
                assertThat(thread.isDaemon()).isTrue();
              });
    }
  }
}
