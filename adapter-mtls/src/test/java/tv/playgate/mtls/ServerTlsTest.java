package tv.playgate.mtls;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.playgate.mtls.CertificateRecipe.KeyKind;
import tv.playgate.mtls.TlsClientFixture.Visit;

@ParameterizedClass
@EnumSource(TlsProvider.class)
class ServerTlsTest {

  @Parameter TlsProvider provider;

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
  void letsCallersInWithoutACertificate(String protocol) throws Exception {
    PkiFixture pki = new PkiFixture(directory, "our CA");
    try (LiveTlsFixture door = door(pki)) {
      Visit visit = TlsClientFixture.trusting(pki).speaking(protocol).visit(door.server());

      assertThat(visit.said()).isEqualTo(TlsServerFixture.GREETING);
      assertThat(visit.protocol()).isEqualTo(protocol);
      assertThat(visit.alpn()).isEmpty();
    }
  }

  @Test
  void negotiatesTheApplicationProtocol() throws Exception {
    PkiFixture pki = new PkiFixture(directory, "our CA");
    try (LiveTlsFixture door = door(pki)) {
      Visit visit = TlsClientFixture.trusting(pki).offering("http/1.1", "h2").visit(door.server());

      assertThat(visit.alpn()).isEqualTo("h2");
    }
  }

  private LiveTlsFixture door(PkiFixture pki) {
    CertificateFiles own = pki.files("server", pki.issue(PkiFixture.server(KeyKind.EC_P256)));
    return LiveTlsFixture.plain(provider, own);
  }
}
