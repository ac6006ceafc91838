package tv.playgate.domain.client;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.playgate.domain.fixture.Moment.NOW;
import static tv.playgate.domain.fixture.Moment.TICK;
import static tv.playgate.domain.fixture.Moment.hours;

import java.security.SecureRandom;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tv.playgate.domain.integration.ServiceProviderId;
import tv.playgate.domain.secret.Secret;
import tv.playgate.domain.time.Period;

class AccessTokenClaimsTest {

  @Test
  void openTheClientApiWithItsScopeOnly() {
    Period valid = new Period(hours(-1), hours(1));
    assertThat(claims(valid, Scope.CLIENT_API).opensClientApi(NOW)).isTrue();
    assertThat(claims(valid, Scope.CLIENT_API, new Scope("x")).opensClientApi(NOW)).isTrue();
    assertThat(claims(valid, new Scope("api:client")).opensClientApi(NOW)).isFalse();
    assertThat(claims(valid).opensClientApi(NOW)).isFalse();
  }

  @Test
  void openTheClientApiFromTheirFirstInstantUpToTheirExpiry() {
    AccessTokenClaims claims = claims(new Period(NOW, hours(1)), Scope.CLIENT_API);
    assertThat(claims.opensClientApi(NOW.minus(TICK))).isFalse();
    assertThat(claims.opensClientApi(NOW)).isTrue();
    assertThat(claims.opensClientApi(hours(1).minus(TICK))).isTrue();
    assertThat(claims.opensClientApi(hours(1))).isFalse();
  }

  @Test
  void registrationsAskForTheirServiceProvidersOnlyAndPrintNoSecret() {
    SecretHash hash = SecretHash.of(Secret.of("hunter2"), new SecureRandom());
    ClientRegistration client =
        new ClientRegistration(
            new ClientId("demo-app"),
            hash,
            Set.of(new ServiceProviderId("REF30")),
            Set.of(Scope.CLIENT_API),
            false);
    assertThat(ClientAccess.of(client).mayAskFor(new ServiceProviderId("REF30"))).isTrue();
    assertThat(ClientAccess.of(client).mayAskFor(new ServiceProviderId("ref30"))).isFalse();
    assertThat(client.toString()).doesNotContain(hash.encoded()).contains("redacted");
  }

  private static AccessTokenClaims claims(Period validity, Scope... scopes) {
    return new AccessTokenClaims(new ClientId("demo-app"), "playgate", Set.of(scopes), validity);
  }
}
