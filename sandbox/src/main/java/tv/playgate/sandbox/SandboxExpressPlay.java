package tv.playgate.sandbox;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * ExpressPlay's token endpoints for FairPlay, PlayReady and Widevine, its {@code getrecord}, a
 * small key storage, and the redemption of its tokens. Tokens are unguessable and open nothing;
 * their URLs name a host that need not exist, so over HTTP they are redeemed at {@link
 * #redemptionUrl(String)}.
 *
 * <p>It listens on 127.0.0.1 alone. Safe for use by any number of threads.
 */
public final class SandboxExpressPlay implements AutoCloseable {

  private final Recording<Request> recording = new Recording<>();
  private final Map<ExpressPlayEndpoint, ScriptBook> scripts =
      new EnumMap<>(ExpressPlayEndpoint.class);
  private final KeyStorage keys = new KeyStorage();
  private final IssuedTokens tokens = new IssuedTokens();
  private final RecordBook book = new RecordBook();
  private final RedemptionDesk desk;
  private final LoopbackServer server;

  private SandboxExpressPlay(int port, SandboxSettings settings, Clock clock) throws IOException {
    desk = new RedemptionDesk(tokens, book, clock);
    RecordEndpoint records = new RecordEndpoint(settings.customerAuthenticator(), book);
    Map<String, LoopbackServer.Answering> paths = new LinkedHashMap<>();
    for (ExpressPlayEndpoint endpoint : ExpressPlayEndpoint.values()) {
      scripts.put(endpoint, new ScriptBook());
      if (endpoint == ExpressPlayEndpoint.RECORD) {
        paths.put(endpoint.path(), answering(endpoint, records::answer));
      } else {
        TokenEndpoint issuing = new TokenEndpoint(endpoint, settings, keys, tokens, clock);
        paths.put(endpoint.path(), answering(endpoint, (method, form) -> issuing.answer(form)));
        paths.put(endpoint.rightsPath(), this::redeem);
      }
    }
    server = LoopbackServer.start("expressplay", port, paths);
  }

  /**
   * Starts it. It knows devices by {@code deviceid}.
   *
   * @param port where to listen; 0 means any free port
   * @param customerAuthenticator the one that it accepts
   * @param tokenHost the host that its token URLs name
   * @throws IOException if the port is taken
   */
  public static SandboxExpressPlay start(int port, String customerAuthenticator, String tokenHost)
      throws IOException {
    return start(
        port,
        customerAuthenticator,
        tokenHost,
        SandboxSettings.DEVICE_PARAMETER,
        Clock.systemUTC());
  }

  /**
   * Starts it.
   *
   * @param port where to listen; 0 means any free port
   * @param customerAuthenticator the one that it accepts
   * @param tokenHost the host that its token URLs name
   * @param deviceParameter the name under which it looks for a device; every other is ignored
   * @param clock tells when tokens end
   * @throws IOException if the port is taken
   */
  public static SandboxExpressPlay start(
      int port, String customerAuthenticator, String tokenHost, String deviceParameter, Clock clock)
      throws IOException {
    return new SandboxExpressPlay(
        port, new SandboxSettings(customerAuthenticator, tokenHost, deviceParameter), clock);
  }

  /** Where FairPlay tokens are had. */
  public URI fairplayTokenUrl() {
    return address(ExpressPlayEndpoint.FAIRPLAY);
  }

  /** Where PlayReady tokens are had. */
  public URI playreadyTokenUrl() {
    return address(ExpressPlayEndpoint.PLAYREADY);
  }

  /** Where Widevine tokens are had. */
  public URI widevineTokenUrl() {
    return address(ExpressPlayEndpoint.WIDEVINE);
  }

  /** Where records are had. */
  public URI recordUrl() {
    return address(ExpressPlayEndpoint.RECORD);
  }

  /** Where it listens, without a path. */
  public URI address() {
    return server.address("");
  }

  /** Where an endpoint is asked. */
  public URI address(ExpressPlayEndpoint endpoint) {
    return server.address(endpoint.path());
  }

  /**
   * Where a token URL can be redeemed by POST, with {@code device=…} as a form in place of the
   * player's message: the same path and query, at the sandbox.
   */
  public URI redemptionUrl(String tokenUrl) {
    URI url = URI.create(tokenUrl);
    return server.address(url.getRawPath() + "?" + url.getRawQuery());
  }

  /** From now on, every endpoint does this whatever it is asked. */
  public void script(Script instead) {
    for (ExpressPlayEndpoint endpoint : ExpressPlayEndpoint.values()) {
      script(endpoint, instead);
    }
  }

  /** From now on, that endpoint does this whatever it is asked. */
  public void script(ExpressPlayEndpoint endpoint, Script instead) {
    scriptsOf(endpoint).stand(instead);
  }

  /** The next requests of that endpoint are met with these, one each, before all else. */
  public void scriptNext(ExpressPlayEndpoint endpoint, Script... instead) {
    scriptsOf(endpoint).next(List.of(instead));
  }

  /** From now on, it answers properly again. */
  public void answerProperly() {
    scripts.values().forEach(ScriptBook::clear);
  }

  private ScriptBook scriptsOf(ExpressPlayEndpoint endpoint) {
    return requireNonNull(scripts.get(endpoint), "endpoint");
  }

  /** Puts a content key into the key storage. */
  public void storeKey(String keyId, String kek, String contentKey) {
    keys.store(keyId, kek, contentKey);
  }

  /** What a token carries, given as it is or in its URL. */
  public Optional<IssuedToken> token(String tokenOrUrl) {
    return tokens.find(tokenOrUrl);
  }

  /**
   * Redeems a token on a device, as a player would; {@code getrecord} shows it from then on.
   *
   * @param tokenOrUrl the token, as it is or in its URL
   * @param deviceId the device that the player's message is from
   */
  public Redemption redeem(String tokenOrUrl, String deviceId) {
    return desk.redeem(tokenOrUrl, deviceId);
  }

  /** The last 1,000 requests, oldest first. */
  public List<Request> requests() {
    return recording.all();
  }

  /** The last requests of that endpoint, oldest first. */
  public List<Request> requests(ExpressPlayEndpoint endpoint) {
    return recording.all().stream().filter(request -> request.endpoint() == endpoint).toList();
  }

  private LoopbackServer.Answering answering(ExpressPlayEndpoint endpoint, Proper proper) {
    return call -> {
      String encoded = call.method().equals("GET") ? call.query() : call.body();
      try {
        FormParameters form = FormParameters.read(encoded);
        recording.add(new Request(endpoint, form.all(), encoded));
        return scriptsOf(endpoint).take().orProperly(() -> proper.answer(call.method(), form));
      } catch (IllegalArgumentException malformed) {
        return Script.status(400);
      }
    };
  }

  private Script redeem(ReceivedCall call) {
    try {
      return desk.answer(FormParameters.read(call.query()), FormParameters.read(call.body()));
    } catch (IllegalArgumentException malformed) {
      return Script.status(400);
    }
  }

  /** Stops it; whoever waits for an answer loses the connection. */
  @Override
  public void close() {
    server.close();
  }

  /** A proper answer. */
  private interface Proper {

    Script answer(String method, FormParameters form);
  }

  /**
   * What it was asked. It holds keys and prints none of them.
   *
   * @param endpoint where
   * @param parameters decoded
   * @param body as it travelled, in the body or in the query
   */
  public record Request(ExpressPlayEndpoint endpoint, Map<String, String> parameters, String body) {

    public Request {
      requireNonNull(endpoint, "endpoint");
      parameters = Map.copyOf(parameters);
      requireNonNull(body, "body");
    }

    @Override
    public String toString() {
      return "Request(" + endpoint + ", " + parameters.keySet() + ")";
    }
  }
}
