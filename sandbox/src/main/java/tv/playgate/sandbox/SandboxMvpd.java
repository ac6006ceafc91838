package tv.playgate.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A pay-TV provider that speaks the JSON MVPD protocol: {@code POST /authz} with {@code
 * {"subject","resource","device","ip"}}. For each resource it does what its script says; without
 * one, it permits a subject what he has and denies the rest. A subject that it was never told about
 * has what everybody has.
 *
 * <p>It listens on 127.0.0.1 alone. Safe for use by any number of threads.
 */
public final class SandboxMvpd implements AutoCloseable {

  private static final String PATH = "/authz";
  private static final JsonMapper JSON = new JsonMapper();

  private final Set<String> everybody;
  private final Map<String, Set<String>> packages = new ConcurrentHashMap<>();
  private final Map<String, Script> scripts = new ConcurrentHashMap<>();
  private final Recording<Request> recording = new Recording<>();
  private final LoopbackServer server;

  private SandboxMvpd(int port, Set<String> everybody) throws IOException {
    this.everybody = Set.copyOf(everybody);
    this.server = LoopbackServer.start("mvpd", port, PATH, this::answer);
  }

  /**
   * Starts it.
   *
   * @param port where to listen; 0 means any free port
   * @param everybody the resources that subjects may watch who have nothing of their own
   * @throws IOException if the port is taken
   */
  public static SandboxMvpd start(int port, Set<String> everybody) throws IOException {
    return new SandboxMvpd(port, everybody);
  }

  /** Where it is asked. */
  public URI endpoint() {
    return server.address(PATH);
  }

  /** From now on, the subject may watch these resources and no others. */
  public void entitle(String subject, Set<String> resources) {
    packages.put(subject, Set.copyOf(resources));
  }

  /** From now on, it does this when it is asked about that resource, whoever wants to watch it. */
  public void script(String resource, Script script) {
    scripts.put(resource, script);
  }

  /** The last 1,000 well-formed requests, oldest first. */
  public List<Request> requests() {
    return recording.all();
  }

  private Script answer(HttpExchange exchange, String body) {
    if (!exchange.getRequestMethod().equals("POST")) {
      return Script.status(405);
    }
    try {
      return answer(Request.read(JSON.readTree(body)));
    } catch (JsonProcessingException | IllegalArgumentException malformed) {
      return Script.status(400);
    }
  }

  private Script answer(Request request) {
    recording.add(request);
    Script script = scripts.get(request.resource());
    return script == null ? byPackage(request) : script;
  }

  private Script byPackage(Request request) {
    return packages.getOrDefault(request.subject(), everybody).contains(request.resource())
        ? Script.permit()
        : Script.deny("not in the package", "Your package does not include this channel.");
  }

  /** Stops it; whoever waits for an answer loses the connection. */
  @Override
  public void close() {
    server.close();
  }

  /**
   * What it was asked.
   *
   * @param subject who wants to watch
   * @param resource what
   * @param device where
   * @param ip the device's address
   */
  public record Request(String subject, String resource, String device, String ip) {

    private static Request read(JsonNode body) {
      return new Request(
          text(body, "subject"), text(body, "resource"), text(body, "device"), text(body, "ip"));
    }

    private static String text(JsonNode body, String member) {
      if (!body.path(member).isTextual()) {
        throw new IllegalArgumentException(member + ": expected a text");
      }
      return body.path(member).asText();
    }
  }
}
