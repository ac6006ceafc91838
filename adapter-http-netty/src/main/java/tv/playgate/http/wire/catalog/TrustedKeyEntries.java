package tv.playgate.http.wire.catalog;

import java.net.URI;
import tv.playgate.domain.key.KeyId;
import tv.playgate.domain.key.KeyPurpose;
import tv.playgate.domain.key.KeySource;
import tv.playgate.domain.key.RsaPublicKeyPem;
import tv.playgate.domain.key.TrustedKey;
import tv.playgate.domain.key.TrustedKeyId;

/** Reads the catalog's public keys of others. */
final class TrustedKeyEntries {

  private TrustedKeyEntries() {}

  static TrustedKey read(KeyPurpose purpose, Cursor entry) {
    return new TrustedKey(
        new TrustedKeyId(purpose, new KeyId(entry.requiredText("id"))),
        entry.text("issuer"),
        entry.text("subjectPrefix", ""),
        source(entry));
  }

  private static KeySource source(Cursor entry) {
    String pem = entry.text("publicKey");
    URI jwksUrl = entry.address("jwksUrl");
    if (pem != null && jwksUrl == null) {
      return new KeySource.Given(new RsaPublicKeyPem(pem));
    }
    if (pem == null && jwksUrl != null) {
      return new KeySource.Published(jwksUrl);
    }
    throw entry.problem("publicKey", "publicKey or jwksUrl, and not both");
  }
}
