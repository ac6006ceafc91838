package tv.playgate.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.playgate.application.fixture.Stages.answer;
import static tv.playgate.application.fixture.Stages.call;
import static tv.playgate.application.fixture.Stages.failure;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import tv.playgate.application.fixture.ContentFixture;
import tv.playgate.application.fixture.Names;
import tv.playgate.application.fixture.OwnKeyFixture;
import tv.playgate.application.port.out.KeyWrapping;
import tv.playgate.application.port.out.SecretCorruptedException;
import tv.playgate.domain.key.OwnKey;
import tv.playgate.domain.license.ContentId;
import tv.playgate.domain.license.KeyField;
import tv.playgate.domain.secret.Secret;
import tv.playgate.domain.secret.SecretPlace;
import tv.playgate.domain.secret.WrappedSecret;

/** What every {@link KeyWrapping} must do. Extend it and hand in the wrapping. */
public abstract class KeyWrappingContract {

  private static final Secret KEY = Secret.of("00112233445566778899aabbccddeeff");

  private final ContentId content = ContentFixture.id();
  private final SecretPlace ours = KeyField.CONTENT_KEY.of(content);
  private final SecretPlace ownKey = OwnKey.placeOf(OwnKeyFixture.id());

  /** The wrapping under test. */
  protected abstract KeyWrapping wrapping();

  @Test
  void opensWhatItWrapped() {
    for (SecretPlace place : List.of(ours, KeyField.IV.of(content), ownKey)) {
      for (Secret secret :
          new Secret[] {KEY, Secret.of("x"), Secret.of(Names.UNICODE.repeat(100))}) {
        WrappedSecret wrapped = answer(wrapping().wrap(call(), place, secret));

        assertThat(answer(wrapping().unwrap(call(), place, wrapped))).isEqualTo(secret);
      }
    }
  }

  @Test
  void wrapsTheSameKeyDifferentlyEachTime() {
    assertThat(wrapped()).isNotEqualTo(wrapped());
  }

  @Test
  void doesNotOpenForAnotherContent() {
    assertThat(
            failure(
                wrapping().unwrap(call(), KeyField.CONTENT_KEY.of(ContentFixture.id()), wrapped())))
        .isInstanceOf(SecretCorruptedException.class);
  }

  @Test
  void doesNotOpenForAnotherField() {
    assertThat(failure(wrapping().unwrap(call(), KeyField.IV.of(content), wrapped())))
        .isInstanceOf(SecretCorruptedException.class);
  }

  @Test
  void doesNotOpenAContentKeyAsAKeyOfOursOrTheReverse() {
    WrappedSecret own = answer(wrapping().wrap(call(), ownKey, KEY));

    assertThat(failure(wrapping().unwrap(call(), ownKey, wrapped())))
        .isInstanceOf(SecretCorruptedException.class);
    assertThat(failure(wrapping().unwrap(call(), ours, own)))
        .isInstanceOf(SecretCorruptedException.class);
    assertThat(failure(wrapping().unwrap(call(), OwnKey.placeOf(OwnKeyFixture.id()), own)))
        .isInstanceOf(SecretCorruptedException.class);
  }

  @Test
  void opensTheLongestPrivateKeyOfOurs() {
    Secret large = Secret.of("A".repeat(8_192));

    WrappedSecret wrapped = answer(wrapping().wrap(call(), ownKey, large));

    assertThat(answer(wrapping().unwrap(call(), ownKey, wrapped))).isEqualTo(large);
  }

  @Test
  void noticesEveryByteThatWasTamperedWith() {
    byte[] bytes = wrapped().bytes();
    for (int i = 0; i < bytes.length; i++) {
      byte[] tampered = bytes.clone();
      tampered[i] ^= 1;

      assertThat(opening(tampered)).as("byte %s", i).isInstanceOf(SecretCorruptedException.class);
    }
  }

  @Test
  void noticesThatBytesAreMissingOrTooMany() {
    byte[] bytes = wrapped().bytes();
    for (int length = 1; length < bytes.length; length++) {
      assertThat(opening(Arrays.copyOf(bytes, length)))
          .as("%s bytes", length)
          .isInstanceOf(SecretCorruptedException.class);
    }
    assertThat(opening(Arrays.copyOf(bytes, bytes.length + 1)))
        .isInstanceOf(SecretCorruptedException.class);
  }

  @Test
  void takesWhatItJustWrappedForCurrent() {
    assertThat(wrapping().isCurrent(call(), wrapped())).isTrue();
  }

  @Test
  void neverShowsTheSecret() {
    WrappedSecret wrapped = wrapped();

    assertThat(wrapped.toString()).doesNotContain(KEY.reveal());
    assertThat(new String(wrapped.bytes(), StandardCharsets.ISO_8859_1))
        .doesNotContain(KEY.reveal());
    assertThat(answer(wrapping().unwrap(call(), ours, wrapped)).toString())
        .doesNotContain(KEY.reveal());
    assertThat(wrapping().toString()).doesNotContain(KEY.reveal());
  }

  private Throwable opening(byte[] bytes) {
    return failure(wrapping().unwrap(call(), ours, new WrappedSecret(bytes)));
  }

  private WrappedSecret wrapped() {
    return answer(wrapping().wrap(call(), ours, KEY));
  }
}
