package tv.playgate.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.playgate.application.fixture.Stages.answer;
import static tv.playgate.application.fixture.Stages.call;

import java.time.Instant;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tv.playgate.application.fixture.ClientFixture;
import tv.playgate.application.port.out.TokenSigning;
import tv.playgate.domain.client.AccessTokenClaims;
import tv.playgate.domain.client.Scope;
import tv.playgate.domain.time.Period;

/** What every {@link TokenSigning} must do. Extend it and hand in the signing. */
public abstract class TokenSigningContract {

  private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");

  /** The signing under test, which names itself {@link #issuer()}. */
  protected abstract TokenSigning signing();

  /** A signing of the same issuer with another key. */
  protected abstract TokenSigning stranger();

  /** The issuer that {@link #signing()} recognises. */
  protected abstract String issuer();

  @Test
  void recognisesWhatItSigned() {
    for (Set<Scope> scopes :
        Set.of(
            Set.<Scope>of(), Set.of(Scope.CLIENT_API), Set.of(Scope.CLIENT_API, new Scope("b")))) {
      AccessTokenClaims claims = claims(issuer(), scopes);
      String token = answer(signing().sign(call(), claims));

      assertThat(signing().verify(token)).contains(claims);
      assertThat(signing().verify(token)).as("once more, from memory").contains(claims);
    }
  }

  @Test
  void recognisesATokenThatIsNoLongerValid() {
    Period past = new Period(FROM.minusSeconds(7_200), FROM.minusSeconds(3_600));
    AccessTokenClaims claims =
        new AccessTokenClaims(ClientFixture.id(), issuer(), Set.of(Scope.CLIENT_API), past);

    assertThat(signing().verify(answer(signing().sign(call(), claims)))).contains(claims);
  }

  @Test
  void recognisesNothingOfAnotherIssuerOrKey() {
    Set<Scope> scopes = Set.of(Scope.CLIENT_API);
    String otherIssuer = answer(signing().sign(call(), claims(issuer() + "x", scopes)));
    String otherKey = answer(stranger().sign(call(), claims(issuer(), scopes)));

    assertThat(signing().verify(otherIssuer)).isEmpty();
    assertThat(signing().verify(otherKey)).isEmpty();
  }

  @Test
  void recognisesNothingThatWasTamperedWith() {
    String token = answer(signing().sign(call(), claims(issuer(), Set.of(Scope.CLIENT_API))));
    Random random = new Random(1);
    for (int i = 0; i < 500; i++) {
      // not the last character: some of its bits say nothing
      int at = random.nextInt(token.length() - 1);
      char other = token.charAt(at) == 'A' ? 'B' : 'A';
      String tampered = token.substring(0, at) + other + token.substring(at + 1);

      assertThat(signing().verify(tampered)).as("character %d", at).isEmpty();
    }
  }

  @Test
  void recognisesNoGarbage() {
    for (String garbage :
        new String[] {"", " ", ".", "..", "...", "a.b.c", "null", "{}", "é.é.é"}) {
      assertThat(signing().verify(garbage)).as(garbage).isEmpty();
    }
  }

  private static AccessTokenClaims claims(String issuer, Set<Scope> scopes) {
    return new AccessTokenClaims(
        ClientFixture.id(), issuer, scopes, new Period(FROM, FROM.plusSeconds(21_600)));
  }
}
