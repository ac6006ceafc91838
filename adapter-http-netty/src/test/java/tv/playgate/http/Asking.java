package tv.playgate.http;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A request to the decisions door that is right as it stands; tests change one thing of it. */
record Asking(House house, String method, String path, Map<String, String> headers, String body) {

  private static final String FIRST_OF_PATH = "/api/v2/";

  Asking {
    headers = Map.copyOf(headers);
  }

  static Asking preauthorize(House house, String token) {
    return new Asking(
        house,
        "POST",
        FIRST_OF_PATH + "REF30/decisions/preauthorize/Cablevision",
        Map.of(
            "authorization",
            "Bearer " + token,
            "content-type",
            "application/json",
            "ap-device-identifier",
            fingerprint(Stage.DEVICE)),
        bodyOf("resource1"));
  }

  static String fingerprint(String device) {
    return "fingerprint " + base64(device);
  }

  static String base64(String text) {
    return Base64.getEncoder().encodeToString(House.utf8(text));
  }

  private static String bodyOf(String... resources) {
    return Stream.of(resources)
        .map(resource -> '"' + resource + '"')
        .collect(Collectors.joining(",", "{\"resources\":[", "]}"));
  }

  Asking authorize() {
    return to(path.replace("/preauthorize/", "/authorize/"));
  }

  /** Asks for that kind of decision. */
  Asking kind(String kind) {
    return kind.equals("authorize") ? authorize() : this;
  }

  /** Asks for the profiles at all MVPDs. */
  Asking profiles() {
    return new Asking(house, "GET", path.replaceFirst("/decisions/.*", "/profiles"), headers, "")
        .without("content-type");
  }

  /** Asks for the profile at that MVPD. */
  Asking profile(String mvpd) {
    Asking all = profiles();
    return all.to(all.path + "/" + mvpd);
  }

  Asking at(String mvpd) {
    return to(path.substring(0, path.lastIndexOf('/') + 1) + mvpd);
  }

  Asking of(String serviceProvider) {
    String rest = path.substring(path.indexOf('/', FIRST_OF_PATH.length()));
    return to(FIRST_OF_PATH + serviceProvider + rest);
  }

  Asking on(String device) {
    return with("ap-device-identifier", fingerprint(device));
  }

  Asking from(String json) {
    return with("x-device-info", base64(json));
  }

  /** Has the viewer of a promotional trial call himself that. */
  Asking as(String email) {
    return with("ap-temppass-identity", base64("{\"email\":\"" + email + "\"}"));
  }

  Asking to(String otherPath) {
    return new Asking(house, method, otherPath, headers, body);
  }

  Asking by(String otherMethod) {
    return new Asking(house, otherMethod, path, headers, body);
  }

  Asking resources(String... resources) {
    return body(bodyOf(resources));
  }

  Asking body(String other) {
    return new Asking(house, method, path, headers, other);
  }

  Asking with(String name, String value) {
    Map<String, String> changed = new LinkedHashMap<>(headers);
    changed.put(name, value);
    return new Asking(house, method, path, changed, body);
  }

  Asking without(String name) {
    Map<String, String> changed = new LinkedHashMap<>(headers);
    changed.remove(name);
    return new Asking(house, method, path, changed, body);
  }

  Answered ask() {
    String[] inTurn =
        headers.entrySet().stream()
            .flatMap(header -> Stream.of(header.getKey(), header.getValue()))
            .toArray(String[]::new);
    return new Answered(house.ask(house.decisions, method, path, House.utf8(body), inTurn));
  }
}
