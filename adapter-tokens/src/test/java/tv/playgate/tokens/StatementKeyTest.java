package tv.playgate.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import tv.playgate.domain.client.ApplicationId;
import tv.playgate.domain.key.RsaPublicKeyPem;

class StatementKeyTest {

  private static final StatementKey KEY = StatementKey.generate();
  private static final Instant NOW = Instant.parse("2026-11-22T05:00:00Z");

  @Test
  void signsStatementsThatItsPublicHalfRecognises() throws Exception {
    SignedJWT statement = SignedJWT.parse(KEY.statement(new ApplicationId("4NRB1"), "Demo", NOW));

    assertThat(statement.verify(new RSASSAVerifier(new RsaPublicKeyPem(KEY.publicPem()).key())))
        .isTrue();
    assertThat(statement.getHeader().toString()).isEqualTo("{\"alg\":\"RS256\"}");
    assertThat(statement.getJWTClaimsSet().getStringClaim("software_id")).isEqualTo("4NRB1");
    assertThat(statement.getJWTClaimsSet().getStringClaim("client_name")).isEqualTo("Demo");
  }

  @Test
  void comesBackFromItsOwnPem() {
    assertThat(StatementKey.parse(KEY.pem()).publicPem()).isEqualTo(KEY.publicPem());
  }

  @Test
  void isNotReadFromAnythingElse() {
    assertThatThrownBy(() -> StatementKey.parse(KEY.publicPem()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining(KEY.publicPem());
  }

  @Test
  void printsAsRedacted() {
    assertThat(KEY).hasToString("StatementKey(redacted)");
  }
}
