package tv.playgate.mtls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.netty.handler.ssl.OpenSsl;
import org.junit.jupiter.api.Test;

class TlsProviderTest {

  @Test
  void isTheOneThatIsInsistedOn() {
    assertThat(TlsProvider.chosen("jdk")).isEqualTo(TlsProvider.JDK);
  }

  @Test
  void isBoringSslWhereThereIsOne() {
    assertThat(TlsProvider.chosen(null))
        .isEqualTo(OpenSsl.isAvailable() ? TlsProvider.BORINGSSL : TlsProvider.JDK);
    assertThat(TlsProvider.chosen(" ")).isEqualTo(TlsProvider.chosen(null));
  }

  @Test
  void isNoneThatNobodyKnows() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TlsProvider.chosen("gnutls"))
        .withMessage("playgate.tls.provider: gnutls (expected: boringssl or jdk)");
  }
}
