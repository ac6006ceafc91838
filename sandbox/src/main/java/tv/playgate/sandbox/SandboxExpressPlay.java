package tv.playgate.sandbox;

import static java.util.Objects.requireNonNull;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * ExpressPlay's endpoint for FairPlay tokens, {@code /hms/fp/token}: it checks the request as the
 * documentation says, answers errors with status 400 and the documented code, and otherwise with
 * one token URL. The tokens are unguessable and open nothing.
 *
 * <p>It listens on 127.0.0.1 alone. Safe for use by any number of threads.
 */
public final class SandboxExpressPlay implements AutoCloseable {

  private static final String PATH = "/hms/fp/token";
  private static final int TOKEN_BYTES = 32;

  private final String customerAuthenticator;
  private final String tokenHost;
  private final SecureRandom random = new SecureRandom();
  private final Recording<Request> recording = new Recording<>();
  private final LoopbackServer server;
  private volatile @Nullable Script script;

  private SandboxExpressPlay(int port, String customerAuthenticator, String tokenHost)
      throws IOException {
    this.customerAuthenticator = requireNonNull(customerAuthenticator, "customerAuthenticator");
    this.tokenHost = requireNonNull(tokenHost, "tokenHost");
    this.server = LoopbackServer.start("expressplay", port, PATH, this::answer);
  }

  /**
   * Starts it.
   *
   * @param port where to listen; 0 means any free port
   * @param customerAuthenticator the one that it accepts
   * @param tokenHost the host that its token URLs name
   * @throws IOException if the port is taken
   */
  public static SandboxExpressPlay start(int port, String customerAuthenticator, String tokenHost)
      throws IOException {
    return new SandboxExpressPlay(port, customerAuthenticator, tokenHost);
  }

  /** Where tokens are had. */
  public URI fairplayTokenUrl() {
    return server.address(PATH);
  }

  /** From now on, it does this whatever it is asked. */
  public void script(Script instead) {
    script = instead;
  }

  /** From now on, it answers properly again. */
  public void answerProperly() {
    script = null;
  }

  /** The last 1,000 requests, oldest first. */
  public List<Request> requests() {
    return recording.all();
  }

  private Script answer(HttpExchange exchange, String body) {
    String query = exchange.getRequestURI().getRawQuery();
    String encoded = exchange.getRequestMethod().equals("GET") ? query : body;
    try {
      TokenForm form = TokenForm.read(encoded == null ? "" : encoded);
      recording.add(new Request(form.parameters(), body));
      Script instead = script;
      return instead == null ? answer(form) : instead;
    } catch (IllegalArgumentException malformed) {
      return Script.status(400);
    }
  }

  private Script answer(TokenForm form) {
    OptionalInt error = form.error(customerAuthenticator);
    return error.isPresent()
        ? error(form, error.getAsInt())
        : Script.reply(200, "text/uri-list", tokenUrl(form) + "\r\n");
  }

  private static Script error(TokenForm form, int code) {
    return form.wantsJson()
        ? Script.reply(400, "application/json", "{\"error\":{\"errorCode\":" + code + "}}")
        : Script.reply(400, "text/html", "<html><body>Error " + code + "</body></html>");
  }

  private String tokenUrl(TokenForm form) {
    byte[] token = new byte[TOKEN_BYTES];
    random.nextBytes(token);
    return (form.wantsHttps() ? "https" : "http")
        + "://"
        + tokenHost
        + "/hms/fp/rights/?ExpressPlayToken="
        + Base64.getUrlEncoder().withoutPadding().encodeToString(token);
  }

  /** Stops it; whoever waits for an answer loses the connection. */
  @Override
  public void close() {
    server.close();
  }

  /**
   * What it was asked. It holds keys and prints none of them.
   *
   * @param parameters decoded
   * @param body as it travelled
   */
  public record Request(Map<String, String> parameters, String body) {

    public Request {
      parameters = Map.copyOf(parameters);
      requireNonNull(body, "body");
    }

    @Override
    public String toString() {
      return "Request" + parameters.keySet();
    }
  }
}
