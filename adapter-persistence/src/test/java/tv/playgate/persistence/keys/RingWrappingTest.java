package tv.playgate.persistence.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.playgate.application.fixture.Stages.answer;
import static tv.playgate.application.fixture.Stages.call;
import static tv.playgate.application.fixture.Stages.failure;
import static tv.playgate.persistence.keys.KeyLines.file;
import static tv.playgate.persistence.keys.KeyLines.id;
import static tv.playgate.persistence.keys.KeyLines.line;

import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tv.playgate.application.contract.KeyWrappingContract;
import tv.playgate.application.port.out.KeyWrapping;
import tv.playgate.application.port.out.SecretCorruptedException;
import tv.playgate.domain.license.ContentId;
import tv.playgate.domain.license.KeyField;
import tv.playgate.domain.secret.Secret;
import tv.playgate.domain.secret.SecretPlace;
import tv.playgate.domain.secret.WrappedSecret;

class RingWrappingTest extends KeyWrappingContract {

  private static final ContentId CONTENT =
      new ContentId(UUID.fromString("9e828b37-842d-4f71-8233-c007fb1d4f5b"));

  private static final SecretPlace IV = KeyField.IV.of(CONTENT);
  private static final Secret KEY = Secret.of("00112233445566778899aabbccddeeff");

  private final KeyWrapping wrapping = under(line(0), line(1));

  @Override
  protected KeyWrapping wrapping() {
    return wrapping;
  }

  private static KeyWrapping under(String... lines) {
    return MasterKeys.wrappingUnder(Secret.of(file(lines)));
  }

  @Test
  void laysOutFormatKeyIdNonceCiphertextAndTag() {
    byte[] wrapped = answer(wrapping.wrap(call(), IV, KEY)).bytes();

    assertThat(wrapped)
        .hasSize(1 + 8 + 12 + 32 + 16)
        .startsWith(HexFormat.of().parseHex("01630dcd2966c43366"));
  }

  /** Made by another implementation of AES-GCM: what rests in databases must open for ever. */
  @Test
  void opensWhatItsDocumentedFormatSays() {
    WrappedSecret kept =
        new WrappedSecret(
            HexFormat.of()
                .parseHex(
                    "01630dcd2966c43366"
                        + "6465666768696a6b6c6d6e6f"
                        + "782bef574bdb65ad0a566addec535dca7afa3f33ea0d9110c4b2c82c9ec6c32e"
                        + "5d829758537f2b3d0fa9b26943360354"));

    assertThat(answer(wrapping.unwrap(call(), IV, kept))).isEqualTo(KEY);
    assertThat(answer(under(line(1), line(0)).unwrap(call(), IV, kept))).isEqualTo(KEY);
  }

  @Test
  void wrapsUnderTheFirstKeyAndOpensUnderAny() {
    WrappedSecret underSecond = answer(under(line(1)).wrap(call(), IV, KEY));

    assertThat(answer(wrapping.unwrap(call(), IV, underSecond))).isEqualTo(KEY);
    assertThat(wrapping.isCurrent(call(), underSecond)).isFalse();
    assertThat(MasterKeyId.of(answer(wrapping.wrap(call(), IV, KEY)))).contains(id(0));
  }

  @Test
  void takesNothingUnreadableForCurrent() {
    assertThat(wrapping.isCurrent(call(), new WrappedSecret(new byte[] {1}))).isFalse();
    assertThat(wrapping.isCurrent(call(), new WrappedSecret(new byte[100]))).isFalse();
  }

  @Test
  void namesTheKeyThatIsNotThereAndThoseThatAre() {
    WrappedSecret foreign = answer(under(line(7)).wrap(call(), IV, KEY));

    assertThat(failure(wrapping.unwrap(call(), IV, foreign)))
        .isInstanceOf(SecretCorruptedException.class)
        .hasMessageContaining("IV of content 9e828b37-842d-4f71-8233-c007fb1d4f5b")
        .hasMessageContainingAll(id(7).toString(), id(0).toString(), id(1).toString());
  }

  @Test
  void printsIdsAlone() {
    assertThat(wrapping).hasToString("RingWrapping(MasterKeyRing[%s, %s])".formatted(id(0), id(1)));
  }
}
