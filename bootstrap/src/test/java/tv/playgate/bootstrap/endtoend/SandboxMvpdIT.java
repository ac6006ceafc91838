package tv.playgate.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.playgate.mtls.CertificateFiles;
import tv.playgate.mtls.ClientTls;
import tv.playgate.mtls.DevelopmentCertificates;

/** {@code sandbox mvpd} in a process of its own. */
class SandboxMvpdIT {

  private static final String QUESTION =
      "{\"subject\":\"s\",\"resource\":\"%s\",\"device\":\"d\",\"ip\":\"127.0.0.1\"}";

  private static final String PLAN =
      "{\"everybody\": [\"resource1\"], \"resources\": {\"resource2\": {\"status\": 503}}}";

  @TempDir private Path directory;
  private Path plan;

  @BeforeEach
  void writeThePlan() throws IOException {
    plan = Files.writeString(directory.resolve("plan.json"), PLAN);
  }

  private static List<String> endpoints(PlaygateProcess process) throws IOException {
    process.await("three endpoints", () -> process.output().contains("/xacml/plain"));
    return process.output().lines().toList();
  }

  private static HttpResponse<String> ask(HttpClient client, String endpoint, String resource)
      throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create(endpoint))
            .timeout(Duration.ofSeconds(30))
            .POST(BodyPublishers.ofString(QUESTION.formatted(resource)))
            .build(),
        BodyHandlers.ofString());
  }

  @Test
  void followsItsPlanUntilItIsToldToEnd() throws Exception {
    try (PlaygateProcess process =
        PlaygateProcess.start("sandbox", "mvpd", "--plan", plan.toString())) {
      List<String> endpoints = endpoints(process);
      assertThat(endpoints.get(0)).matches("http://127\\.0\\.0\\.1:\\d+/authz");
      assertThat(endpoints.get(1)).endsWith("/xacml");
      assertThat(endpoints.get(2)).endsWith("/xacml/plain");

      HttpClient client = HttpClient.newHttpClient();
      assertThat(ask(client, endpoints.get(0), "resource1").body()).contains("Permit");
      assertThat(ask(client, endpoints.get(0), "resource2").statusCode()).isEqualTo(503);
      assertThat(ask(client, endpoints.get(0), "resource3").body()).contains("Deny");

      assertThat(process.terminate()).isIn(0, 143);
    }
  }

  @Test
  void wantsToSeeWhoAsksWhereAClientCaIsNamed() throws Exception {
    Instant now = Instant.now();
    DevelopmentCertificates.madeAt(now, Duration.ofDays(30)).writeDemoSet(directory);
    try (PlaygateProcess process =
        PlaygateProcess.start(
            "sandbox",
            "mvpd",
            "--plan",
            plan.toString(),
            "--certificate",
            file("server.pem"),
            "--key",
            file("server.key"),
            "--client-ca",
            file("ca.pem"))) {
      String endpoint = endpoints(process).get(0);
      assertThat(endpoint).startsWith("https://");
      HttpClient client =
          HttpClient.newBuilder()
              .sslContext(
                  ClientTls.context(
                      CertificateFiles.in(directory, "license-server"),
                      List.of(directory.resolve("ca.pem")),
                      now))
              .build();
      assertThat(ask(client, endpoint, "resource1").body()).contains("Permit");
    }
  }

  private String file(String name) {
    return directory.resolve(name).toString();
  }

  @Test
  void saysWhatIsWrongAndFails() throws Exception {
    Files.writeString(plan, "{\"everyone\": []}");
    try (PlaygateProcess process =
        PlaygateProcess.start("sandbox", "mvpd", "--plan", plan.toString())) {
      assertThat(process.exitCode()).isEqualTo(1);
      assertThat(process.errors()).startsWith(plan + ": plan: ").contains("everyone");
    }
  }
}
