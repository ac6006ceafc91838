package tv.playgate.mtls;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.playgate.mtls.CertificateRecipe.KeyKind;
import tv.playgate.mtls.TlsClientFixture.Visit;

class ServerTlsTest {

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
  void letsCallersInWithoutACertificate(String protocol) throws Exception {
    PkiFixture pki = new PkiFixture(directory, "our CA");
    try (TlsServerFixture server = server(pki)) {
      Visit visit = TlsClientFixture.trusting(pki).speaking(protocol).visit(server);

      assertThat(visit.said()).isEqualTo(TlsServerFixture.GREETING);
      assertThat(visit.protocol()).isEqualTo(protocol);
      assertThat(visit.alpn()).isEmpty();
    }
  }

  @Test
  void negotiatesTheApplicationProtocol() throws Exception {
    PkiFixture pki = new PkiFixture(directory, "our CA");
    try (TlsServerFixture server = server(pki)) {
      Visit visit = TlsClientFixture.trusting(pki).offering("http/1.1", "h2").visit(server);

      assertThat(visit.alpn()).isEqualTo("h2");
    }
  }

  private static TlsServerFixture server(PkiFixture pki) {
    CertificateFiles own = pki.files("server", pki.issue(PkiFixture.server(KeyKind.EC_P256)));
    return new TlsServerFixture(
        MtlsAdapter.serverTls(
            MtlsAdapter.keyMaterial(own, PkiFixture.NOW), List.of("h2", "http/1.1")));
  }
}
