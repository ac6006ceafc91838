package tv.playgate.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tv.playgate.application.fixture.RsaKeys;
import tv.playgate.domain.key.KeyId;
import tv.playgate.domain.key.KeyPurpose;
import tv.playgate.domain.key.KeySource;
import tv.playgate.domain.key.RsaPublicKeyPem;
import tv.playgate.domain.key.SignedClaims;
import tv.playgate.domain.key.TrustedKey;
import tv.playgate.domain.key.TrustedKeyId;
import tv.playgate.http.wire.Golden;

/**
 * A catalog in which each MVPD is there for one thing, which it is named after, and the claims of
 * tokens that its keys sign.
 */
final class Stage {

  static final String DEVICE = "ba23d141-d715-561c-94f4-e9e4c966b1eb";

  private static final RsaPublicKeyPem KEY = RsaKeys.pem(RsaKeys.ONE.getPublic());

  private Stage() {}

  /** Sets the stage; a request for {@code resource1} at Cablevision, which is permitted. */
  static Asking in(House house) {
    change(
        house,
        Golden.of(Stage.class, "stage.json")
            .replace("@DEVICE@", DEVICE)
            .replace("@PEM@", KEY.text().replace("\n", "\\n")));
    return Asking.preauthorize(house, token(house, "demo-app"));
  }

  /** Imports some more of a catalog. */
  static void change(House house, String catalog) {
    HttpResponse<String> answer = house.askAdmin("POST", "/admin/v1/catalog", catalog);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  /** Imports entries of one collection. */
  static void change(House house, String collection, String entry) {
    change(house, "{\"version\": 1, \"" + collection + "\": [" + entry + "]}");
  }

  static String token(House house, String client) {
    return token(house, client, "hush-client-secret-of-32-characters");
  }

  static String token(House house, String client, String secret) {
    Answered answer =
        new Answered(
            house.ask(
                house.decisions,
                "POST",
                "/o/client/token",
                House.utf8(
                    "grant_type=client_credentials&client_id="
                        + client
                        + "&client_secret="
                        + secret),
                "content-type",
                "application/x-www-form-urlencoded"));
    return answer.json().path("access_token").asText();
  }

  /** A statement of the application of that id. */
  static SignedClaims statement(String application) {
    return new SignedClaims(
        key(KeyPurpose.SOFTWARE_STATEMENT, "dashboard"),
        null,
        null,
        Set.of(),
        null,
        null,
        Map.of("software_id", application));
  }

  /** A platform's word for that account. */
  static SignedClaims platform(String subject, @Nullable Instant expiresAt) {
    return new SignedClaims(
        key(KeyPurpose.PLATFORM_TOKEN, "platforms"),
        "roku",
        subject,
        Set.of("adobe"),
        null,
        expiresAt,
        Map.of());
  }

  /** An identity service's word for that account. */
  static SignedClaims service(
      String issuer, String subject, Set<String> audience, @Nullable Instant expiresAt) {
    return new SignedClaims(
        key(KeyPurpose.SERVICE_TOKEN, "identity"),
        issuer,
        subject,
        audience,
        null,
        expiresAt,
        Map.of());
  }

  private static TrustedKey key(KeyPurpose purpose, String id) {
    return new TrustedKey(new TrustedKeyId(purpose, new KeyId(id)), null, new KeySource.Given(KEY));
  }
}
