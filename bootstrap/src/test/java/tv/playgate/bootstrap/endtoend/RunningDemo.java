package tv.playgate.bootstrap.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** {@code demo} in a process of its own, on free ports, and ways to ask it. */
final class RunningDemo implements AutoCloseable {

  static final String READY = "ready.json";

  private static final String LAST_COMMAND = "/metrics";
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path directory;
  private final PlaygateProcess process;
  private final JsonNode addresses;
  private final HttpClient client = HttpClient.newHttpClient();

  private RunningDemo(Path directory, PlaygateProcess process, JsonNode addresses) {
    this.directory = directory;
    this.process = process;
    this.addresses = addresses;
  }

  /** Starts a demo and waits until it says that it serves, and has printed its commands. */
  static RunningDemo in(Path directory) throws IOException {
    PlaygateProcess process = begin(directory);
    try {
      // Names what this start wrote: a killed demo leaves its own behind until the next one starts.
      process.await(READY, () -> process.output().contains(LAST_COMMAND));
      JsonNode addresses = JSON.readTree(directory.resolve(READY).toFile());
      return new RunningDemo(directory, process, addresses);
    } catch (IOException | RuntimeException | Error e) {
      process.close();
      throw e;
    }
  }

  /** Starts a demo and waits for nothing. */
  static PlaygateProcess begin(Path directory) throws IOException {
    return PlaygateProcess.start(
        "demo",
        "--dir",
        directory.toString(),
        "--http-port",
        "0",
        "--mtls-port",
        "0",
        "--admin-port",
        "0");
  }

  PlaygateProcess process() {
    return process;
  }

  String http() {
    return addresses.get("http").asText();
  }

  String mtls() {
    return addresses.get("mtls").asText();
  }

  String admin() {
    return addresses.get("admin").asText();
  }

  String file(String name) throws IOException {
    return Files.readString(directory.resolve(name)).strip();
  }

  /** The answer of the decisions door to a device that has a profile. */
  HttpResponse<String> preauthorize(String mvpd, String body) throws Exception {
    return send(
        HttpRequest.newBuilder(URI.create(http() + "/api/v2/REF30/decisions/preauthorize/" + mvpd))
            .header("Authorization", "Bearer " + file("access-token"))
            .header("Content-Type", "application/json")
            .header(
                "AP-Device-Identifier",
                "fingerprint YmEyM2QxNDEtZDcxNS01NjFjLTk0ZjQtZTllNGM5NjZiMWVi")
            .POST(BodyPublishers.ofString(body)));
  }

  /** The answer of the admin address. */
  HttpResponse<String> changeCatalog(String document) throws Exception {
    return send(
        HttpRequest.newBuilder(URI.create(admin() + "/admin/v1/catalog"))
            .header("Authorization", "Bearer " + file("admin-token"))
            .POST(BodyPublishers.ofString(document)));
  }

  JsonNode catalog() throws Exception {
    return JSON.readTree(
        send(HttpRequest.newBuilder(URI.create(admin() + "/admin/v1/catalog"))
                .header("Authorization", "Bearer " + file("admin-token")))
            .body());
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
  }

  @Override
  public void close() throws IOException {
    process.close();
  }
}
