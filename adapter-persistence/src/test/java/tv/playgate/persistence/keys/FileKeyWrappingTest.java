package tv.playgate.persistence.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.playgate.application.fixture.Stages.answer;
import static tv.playgate.application.fixture.Stages.call;
import static tv.playgate.application.fixture.Stages.failure;

import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tv.playgate.application.contract.KeyWrappingContract;
import tv.playgate.application.port.out.KeyWrapping;
import tv.playgate.application.port.out.SecretCorruptedException;
import tv.playgate.domain.license.ContentId;
import tv.playgate.domain.license.KeyField;
import tv.playgate.domain.secret.Secret;
import tv.playgate.domain.secret.WrappedSecret;

class FileKeyWrappingTest extends KeyWrappingContract {

  private static final ContentId CONTENT =
      new ContentId(UUID.fromString("9e828b37-842d-4f71-8233-c007fb1d4f5b"));
  private static final Secret KEY = Secret.of("00112233445566778899aabbccddeeff");

  private final MasterKey master = masterKey(0);

  @Override
  protected KeyWrapping wrapping() {
    return master.wrapping();
  }

  private static MasterKey masterKey(int first) {
    byte[] bytes = new byte[32];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (first + i);
    }
    return MasterKey.parse(Secret.of(Base64.getEncoder().encodeToString(bytes)));
  }

  @Test
  void laysOutFormatKeyIdNonceCiphertextAndTag() {
    byte[] wrapped = answer(wrapping().wrap(call(), KeyField.CONTENT_KEY.of(CONTENT), KEY)).bytes();

    assertThat(wrapped)
        .hasSize(1 + 8 + 12 + 32 + 16)
        .startsWith(1)
        .containsSubsequence(master.id());
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

    assertThat(answer(wrapping().unwrap(call(), KeyField.IV.of(CONTENT), kept))).isEqualTo(KEY);
  }

  @Test
  void namesTheMasterKeyThatIsNotTheRightOne() {
    WrappedSecret foreign =
        answer(masterKey(1).wrapping().wrap(call(), KeyField.IV.of(CONTENT), KEY));

    assertThat(failure(wrapping().unwrap(call(), KeyField.IV.of(CONTENT), foreign)))
        .isInstanceOf(SecretCorruptedException.class)
        .hasMessageContaining("IV of content 9e828b37-842d-4f71-8233-c007fb1d4f5b")
        .hasMessageContaining(master.toString());
  }
}
