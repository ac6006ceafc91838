package tv.playgate.http.wire.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import tv.playgate.application.TraceId;
import tv.playgate.domain.decision.Permit;
import tv.playgate.domain.decision.Preauthorization;
import tv.playgate.domain.integration.IntegrationId;
import tv.playgate.domain.integration.MvpdId;
import tv.playgate.domain.integration.ServiceProviderId;
import tv.playgate.domain.profile.ProfileId;
import tv.playgate.domain.resource.Resource;
import tv.playgate.http.wire.json.MalformedJsonException;
import tv.playgate.http.wire.json.StrictJson;

/** Generated bodies: what can be read is echoed as it came, and the rest is the one fault. */
class GeneratedBodiesTest {

  private static final int COUNT = 20_000;
  private static final long SEED = 20_261_122L;
  private static final int BODY_LIMIT = 64 * 1024;
  private static final IntegrationId INTEGRATION =
      new IntegrationId(new ServiceProviderId("REF30"), new MvpdId("Cablevision"));
  private static final ProfileId PROFILE = new ProfileId(new UUID(0, 1));
  private static final TraceId TRACE = TraceId.random();

  private int read;
  private int refused;

  @Test
  void echoesTheResourcesOf20000BodiesByteForByte(TestReporter reporter) throws Exception {
    reporter.publishEntry("generated bodies", COUNT + " from seed " + SEED);
    for (long seed = SEED; seed < SEED + COUNT; seed++) {
      Random random = new Random(seed);
      List<String> sent = texts(random);
      List<Resource> resources = ResourcesReader.read(body(random, sent));
      assertThat(resources).as("seed %d", seed).extracting(Resource::value).isEqualTo(sent);
      assertThat(echoed(resources)).as("seed %d", seed).containsExactlyElementsOf(bytes(sent));
    }
  }

  @Test
  void meets20000DamagedBodiesWithResourcesOrTheFault(TestReporter reporter) {
    reporter.publishEntry("generated bodies", COUNT + " from seed " + SEED);
    for (long seed = SEED; seed < SEED + COUNT; seed++) {
      Random random = new Random(seed);
      read(seed, damaged(random, body(random, texts(random))));
    }
    assertThat(read).isGreaterThan(100);
    assertThat(refused).isGreaterThan(100);
    assertThat(read + refused).isEqualTo(COUNT);
  }

  @Test
  void meetsTheLargestBodiesWithTheFault() {
    for (String filling :
        List.of("[", "{\"a\":", "\"resources\":[", "\\ud800", "\u0000", "9", "\u00e9")) {
      int times = BODY_LIMIT / filling.getBytes(StandardCharsets.UTF_8).length;
      read(0, filling.repeat(times).getBytes(StandardCharsets.UTF_8));
      read(0, ("{\"resources\":" + filling.repeat(times)).getBytes(StandardCharsets.UTF_8));
    }
    assertThat(read).isZero();
  }

  private void read(long seed, byte[] body) {
    try {
      assertThat(ResourcesReader.read(body)).as("seed %d", seed).isNotEmpty();
      read++;
    } catch (MalformedJsonException expected) {
      refused++;
    } catch (RuntimeException | StackOverflowError e) {
      throw new AssertionError("seed " + seed, e);
    }
  }

  private static List<String> texts(Random random) {
    List<String> texts = new ArrayList<>();
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      texts.add(text(random));
    }
    return texts;
  }

  /** Never blank; any character of Unicode, control characters too. */
  private static String text(Random random) {
    StringBuilder text = new StringBuilder(random.nextBoolean() ? "<rss>" : "x");
    for (int i = random.nextInt(12); i > 0; i--) {
      int codePoint = random.nextInt(random.nextBoolean() ? 0x80 : Character.MAX_CODE_POINT + 1);
      boolean half = Character.getType(codePoint) == Character.SURROGATE;
      text.appendCodePoint(half ? ' ' : codePoint);
    }
    return text.toString();
  }

  /** The characters as they are, or escaped, at random. */
  private static byte[] body(Random random, List<String> texts) {
    StringBuilder json = new StringBuilder("{\"x\":[{}],\"resources\":[");
    for (String text : texts) {
      json.append(json.charAt(json.length() - 1) == '[' ? "\"" : ",\"");
      text.chars()
          .forEach(c -> json.append(written(random, (char) c, Character.isSurrogate((char) c))));
      json.append('"');
    }
    return json.append("]}").toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String written(Random random, char c, boolean half) {
    boolean escaped = c < 0x20 || c == '"' || c == '\\' || (!half && random.nextInt(4) == 0);
    return escaped ? String.format("\\u%04x", (int) c) : String.valueOf(c);
  }

  private static byte[] damaged(Random random, byte[] body) {
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      body[random.nextInt(body.length)] = (byte) random.nextInt();
    }
    return body;
  }

  private static List<byte[]> echoed(List<Resource> resources) throws MalformedJsonException {
    List<Preauthorization> decisions =
        resources.stream().map(r -> new Preauthorization(r, new Permit.Dummy(PROFILE))).toList();
    JsonNode answer = StrictJson.tree(DecisionsWriter.write(INTEGRATION, decisions, TRACE));
    List<String> echoed = new ArrayList<>();
    answer.get("decisions").forEach(decision -> echoed.add(decision.get("resource").textValue()));
    return bytes(echoed);
  }

  private static List<byte[]> bytes(List<String> texts) {
    return texts.stream().map(text -> text.getBytes(StandardCharsets.UTF_8)).toList();
  }
}
