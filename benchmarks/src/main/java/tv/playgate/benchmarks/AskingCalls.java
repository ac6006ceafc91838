package tv.playgate.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import tv.playgate.benchmarks.load.HttpCalls;
import tv.playgate.benchmarks.load.Target;

/**
 * What is asked: at the door, or an MVPD itself. No two questions are the same, for devices have
 * other addresses each time; otherwise they would share their calls to the MVPD.
 *
 * @param calls makes them
 * @param door where the door is, without a path
 * @param token who asks there
 */
record AskingCalls(HttpCalls calls, String door, String token) {

  /** All that is asked about; the viewer may watch it. */
  static final Set<String> RESOURCES = Set.copyOf(resources(5));

  private static final AtomicInteger asked = new AtomicInteger();
  private static final int BYTE = 256;
  private static final String PERMIT = "\"authorized\":true";

  private static List<String> resources(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(i -> "resource" + i).toList();
  }

  /** The door, asked about so many resources at that MVPD; all are permitted. */
  Target door(String mvpd, int resources) {
    URI address = URI.create(door + "/api/v2/REF30/decisions/preauthorize/" + mvpd);
    byte[] body =
        resources(resources).stream()
            .map(resource -> '"' + resource + '"')
            .collect(joining(",", "{\"resources\":[", "]}"))
            .getBytes(UTF_8);
    return number ->
        calls.post(address, headers(), body).thenApply(answer -> permits(answer) == resources);
  }

  private Map<String, String> headers() {
    Map<String, String> headers = new HashMap<>(PublishedExchange.headers(token));
    headers.put("x-forwarded-for", anotherAddress());
    return headers;
  }

  private static String anotherAddress() {
    int number = asked.getAndIncrement();
    return "10.%d.%d.%d"
        .formatted(number / BYTE / BYTE % BYTE, number / BYTE % BYTE, number % BYTE);
  }

  private static int permits(String answer) {
    return answer.split(PERMIT, -1).length - 1;
  }

  /** An MVPD itself, asked in JSON about one resource as the door would. */
  Target bare(URI mvpd) {
    return number ->
        calls
            .post(mvpd, Map.of("content-type", "application/json"), question())
            .thenApply(answer -> answer.contains("Permit"));
  }

  private static byte[] question() {
    return "{\"subject\":\"demo-subscriber\",\"resource\":\"resource1\",\"device\":\"%s\",\"ip\":\"%s\"}"
        .formatted(SampleCatalog.DEVICE.value(), anotherAddress())
        .getBytes(UTF_8);
  }

  /** So many questions at once at an MVPD that does not answer. */
  CompletableFuture<Void> hang(String mvpd, int count) {
    Target target = door(mvpd, 1);
    return CompletableFuture.allOf(
        IntStream.range(0, count)
            .mapToObj(i -> target.call(i).toCompletableFuture())
            .toArray(CompletableFuture<?>[]::new));
  }
}
