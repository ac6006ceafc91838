package tv.playgate.bootstrap.demo;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import tv.playgate.domain.client.ApplicationId;
import tv.playgate.mtls.DevelopmentCertificates;
import tv.playgate.tokens.AccessTokenKeys;
import tv.playgate.tokens.StatementKey;

/** The demo's keys, tokens and certificates: made once, kept afterwards. */
final class DemoSecrets {

  static final String ADMIN_TOKEN = "admin-token";
  static final String INGEST_TOKEN = "ingest-token";
  static final String STATEMENT = "software-statement";
  static final String SIGNING_KEY = "tokens.pem";
  static final String MASTER_KEY = "master.key";
  static final String AUTHENTICATOR = "expressplay-authenticator";

  private static final String STATEMENT_KEY = "software-statements.pem";
  private static final ApplicationId APPLICATION = new ApplicationId("demo-software");
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int KEY_BYTES = 32;
  private static final int AUTHENTICATOR_BYTES = 16;

  private final DemoFiles files;

  private DemoSecrets(DemoFiles files) {
    this.files = files;
  }

  static DemoSecrets in(DemoFiles files, Instant now) {
    DevelopmentCertificates.madeAt(now, DevelopmentCertificates.TEN_YEARS)
        .writeDemoSet(files.directory());
    files.writeOnce(ADMIN_TOKEN, () -> randomToken() + "\n");
    files.writeOnce(INGEST_TOKEN, () -> randomToken() + "\n");
    files.writeOnce(STATEMENT_KEY, () -> StatementKey.generate().pem());
    files.write(
        STATEMENT, statementKey(files).statement(APPLICATION, "Demo application", now) + "\n");
    files.writeOnce(SIGNING_KEY, () -> AccessTokenKeys.generate().pem());
    files.writeOnce(MASTER_KEY, () -> Base64.getEncoder().encodeToString(random(KEY_BYTES)) + "\n");
    files.writeOnce(
        AUTHENTICATOR,
        () -> "123456," + HexFormat.of().formatHex(random(AUTHENTICATOR_BYTES)) + "\n");
    return new DemoSecrets(files);
  }

  /** A text that nobody guesses, and that needs no quoting anywhere. */
  static String randomToken() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random(KEY_BYTES));
  }

  private static byte[] random(int length) {
    byte[] bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    return bytes;
  }

  private static StatementKey statementKey(DemoFiles files) {
    return StatementKey.parse(files.read(STATEMENT_KEY));
  }

  /** The public key of software statements, as PEM. */
  String statementKey() {
    return statementKey(files).publicPem();
  }

  String expressPlayAuthenticator() {
    return files.read(AUTHENTICATOR);
  }
}
