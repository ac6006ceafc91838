package tv.playgate.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.playgate.application.fixture.Stages.answer;
import static tv.playgate.application.fixture.Stages.call;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tv.playgate.application.fixture.MediaTokenFixture;
import tv.playgate.application.port.out.MediaTokenSigning;
import tv.playgate.domain.mediatoken.MediaTokenClaims;
import tv.playgate.domain.mediatoken.MediaTokenReading;

/** What every {@link MediaTokenSigning} must do. Extend it and hand in the signing. */
public abstract class MediaTokenSigningContract {

  private static final MediaTokenReading MALFORMED = new MediaTokenReading.Malformed();
  private static final MediaTokenReading FORGED = new MediaTokenReading.Forged();

  /** The signing under test. */
  protected abstract MediaTokenSigning signing();

  /** A signing of the same kind with other keys. */
  protected abstract MediaTokenSigning stranger();

  @Test
  void readsEverythingThatItSigned() {
    for (MediaTokenClaims claims : List.of(MediaTokenFixture.rich(), MediaTokenFixture.bare())) {
      assertThat(signing().read(signed(claims))).isEqualTo(new MediaTokenReading.Genuine(claims));
    }
  }

  @Test
  void readsTheSameTokenAgain() {
    MediaTokenClaims claims = MediaTokenFixture.rich();
    String token = signed(claims);

    assertThat(signing().read(token)).isEqualTo(signing().read(token));
  }

  @Test
  void callsTheTokenOfAStrangerForged() {
    String token = answer(stranger().sign(call(), MediaTokenFixture.rich()));

    assertThat(signing().read(token)).isEqualTo(FORGED);
  }

  @Test
  void callsGarbageMalformed() {
    String half = signed(MediaTokenFixture.rich());
    for (String garbage :
        new String[] {
          "",
          " ",
          ".",
          "..",
          "a.b.c",
          "null",
          "{}",
          "PHNpZ25hdHVyZUluZm8+",
          "é",
          "\0",
          "=",
          "AA==",
          "\uD800",
          half.substring(0, half.length() / 2),
          half + half,
          half + " ",
          " " + half,
          half + "\n",
          "x".repeat(1_000_000)
        }) {
      assertThat(signing().read(garbage)).as(garbage).isEqualTo(MALFORMED);
    }
  }

  @Test
  void takesNothingThatWasTamperedWith() {
    String token = signed(MediaTokenFixture.rich());
    Random random = new Random(1);
    for (int i = 0; i < 500; i++) {
      int at = random.nextInt(token.length());
      char other = token.charAt(at) == 'A' ? 'B' : 'A';
      String tampered = token.substring(0, at) + other + token.substring(at + 1);

      assertThat(signing().read(tampered)).as("character %d", at).isIn(MALFORMED, FORGED);
    }
  }

  private String signed(MediaTokenClaims claims) {
    return answer(signing().sign(call(), claims));
  }
}
