package tv.playgate.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.playgate.http.server.RawAnswer;
import tv.playgate.http.server.RawClient;
import tv.playgate.http.wire.Garbage;

/**
 * Whatever methods, headers and bodies come, each gets an answer of the published kinds and never
 * an internal error. The cases are seeded: a failure names its seed.
 */
class GarbageAtTheDoorTest {

  private static final int CASES = 3_000;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> ANSWERS =
      List.of("decisions", "profiles", "client_id", "access_token");
  private static final List<String> METHODS =
      List.of("GET", "HEAD", "PUT", "DELETE", "PATCH", "OPTIONS", "BREW", "post", "POST");
  private static final List<String> NAMES =
      List.of(
          "authorization",
          "content-type",
          "ap-device-identifier",
          "x-device-info",
          "user-agent",
          "x-forwarded-for",
          "ap-temppass-identity",
          "ap-partner-framework-status",
          "ap-visitor-identifier",
          "adobe-subject-token",
          "x-roku-reserved-roku-connect-token",
          "ad-service-token",
          "accept",
          "origin",
          "cookie",
          "x-anything");

  private static final String VALID =
      "{\"email\":\"me\",\"osName\":\"tvOS\",\"frameworkPermissionInfo\":"
          + "{\"accessStatus\":\"granted\"},\"frameworkProviderInfo\":{\"id\":\"apple-mvpd\","
          + "\"expirationDate\":\"2025430636000\"}}";

  @RegisterExtension final House house = new House();
  private final Asking good = Stage.in(house);

  @ParameterizedTest
  @Timeout(300)
  @ValueSource(
      strings = {
        "/api/v2/REF30/decisions/preauthorize/@",
        "/api/v2/REF30/decisions/preAuthze/@",
        "/api/v2/REF30/decisions/authorize/@",
        "/api/v2/REF30/profiles",
        "/api/v2/REF30/profiles/@",
        "/o/client/register",
        "/o/client/token"
      })
  void answers3000RequestsOfEveryKind(String path) throws IOException {
    house.tokensOfOthers.know("a.b.c", Stage.statement("app-1"));
    RawClient client = new RawClient(house.decisions.address());
    int served = 0;
    try {
      for (long seed = 0; seed < CASES; seed++) {
        Random random = new Random(seed);
        String method = method(random, path);
        client.send(request(random, method, path));
        RawAnswer answer = method.equals("HEAD") ? client.answerWithoutBody() : client.answer();
        assertPublished(answer, method, path + ", seed " + seed);
        served += answer.status() < 300 ? 1 : 0;
        if (answer.header("connection").equals("close")) {
          client.close();
          client = new RawClient(house.decisions.address());
        }
      }
    } finally {
      client.close();
    }
    assertThat(served).as("not everything is refused before it is looked at").isGreaterThan(300);
  }

  private static String method(Random random, String path) {
    String right = path.contains("/profiles") ? "GET" : "POST";
    return random.nextInt(8) == 0 ? METHODS.get(random.nextInt(METHODS.size())) : right;
  }

  private String request(Random random, String method, String path) {
    String body = new String(body(random, path), StandardCharsets.ISO_8859_1);
    StringBuilder request =
        new StringBuilder(method + " " + target(random, path) + " HTTP/1.1\r\n");
    request.append("host: localhost\r\ncontent-length: ").append(body.length()).append("\r\n");
    headers(random, path)
        .forEach((name, value) -> request.append(name).append(": ").append(value).append("\r\n"));
    if (random.nextInt(10) == 0) {
      request.append(name(random)).append(": ").append(value(random)).append("\r\n");
    }
    return request.append("\r\n").append(body).toString();
  }

  private static String target(Random random, String path) {
    String mvpd =
        List.of("Cablevision", "Asked", "Promo1", "TempPass1", "Apple", "AuthZNone", "Linked")
            .get(random.nextInt(7));
    String asked = path.replace("@", mvpd);
    return switch (random.nextInt(12)) {
      case 0 -> asked + "?" + Integer.toHexString(random.nextInt());
      case 1 -> asked.replace("REF30", "%" + Integer.toHexString(random.nextInt(256)));
      case 2 -> path.replace("@", "%" + Integer.toHexString(random.nextInt(256)) + "%c3%a9");
      case 3 -> asked + "/";
      default -> asked;
    };
  }

  private byte[] body(Random random, String path) {
    String valid =
        switch (path) {
          case "/o/client/register" ->
              "{\"software_statement\":\"a.b.c\",\"redirect_uri\":\"https://app.example/\"}";
          case "/o/client/token" ->
              "grant_type=client_credentials&client_id=demo-app"
                  + "&client_secret=hush-client-secret-of-32-characters";
          default -> "{\"resources\":[\"resource1\",\"<rss><channel><title>a</title>\"]}";
        };
    return random.nextBoolean()
        ? valid.getBytes(StandardCharsets.UTF_8)
        : Garbage.garbage(random, valid);
  }

  private Map<String, String> headers(Random random, String path) {
    Map<String, String> headers = new LinkedHashMap<>(good.headers());
    if (path.startsWith("/o/")) {
      headers.remove("authorization");
    }
    for (int i = random.nextInt(5); i > 0; i--) {
      String name = name(random);
      if (random.nextInt(4) == 0) {
        headers.remove(name);
      } else if (!name.equals("authorization") || random.nextInt(8) == 0) {
        headers.put(name, value(random));
      }
    }
    return headers;
  }

  private static String name(Random random) {
    return NAMES.get(random.nextInt(NAMES.size()));
  }

  private static String value(Random random) {
    return switch (random.nextInt(6)) {
      case 0 -> Asking.base64(new String(Garbage.garbage(random, VALID), StandardCharsets.UTF_8));
      case 1 -> "fingerprint " + Asking.base64(text(random, ' ', 0x100));
      case 2 -> "Bearer " + text(random, '!', 0x7f);
      case 3 -> Asking.base64(VALID).substring(random.nextInt(20));
      case 4 -> text(random, 1, 0x100).replaceAll("[\r\n]", "");
      default -> text(random, ' ', 0x7f);
    };
  }

  private static String text(Random random, int from, int to) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(60); i > 0; i--) {
      text.append((char) (from + random.nextInt(to - from)));
    }
    return text.toString();
  }

  private static void assertPublished(RawAnswer answer, String method, String of)
      throws IOException {
    assertThat(answer.status()).as(of).isIn(200, 201, 400, 401, 403, 404, 405);
    if (method.equals("HEAD") || (method.equals("OPTIONS") && answer.status() == 200)) {
      assertThat(answer.body()).as(of).isEmpty();
      return;
    }
    JsonNode json = JSON.readTree(answer.body());
    if (answer.status() < 300) {
      assertThat(ANSWERS).as(of).anyMatch(json::has);
    } else if (json.has("error")) {
      assertThat(of).startsWith("/o/client/");
      assertThat(answer.status()).as(of).isEqualTo(400);
    } else {
      assertThat(json.path("status").intValue()).as(of).isEqualTo(answer.status());
      assertThat(json.path("trace").asText()).as(of).hasSize(36);
      assertThat(json.path("code").asText().equals("internal_server_error"))
          .as(of)
          .isEqualTo(answer.status() == 405);
    }
  }
}
