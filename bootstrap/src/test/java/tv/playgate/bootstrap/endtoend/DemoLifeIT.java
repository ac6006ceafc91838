package tv.playgate.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a demo starts, ends, and starts again. */
class DemoLifeIT {

  private static final String THREE =
      "{\"resources\": [\"resource1\", \"resource2\", \"resource3\"]}";
  private static final String PERMIT_ALL =
      """
      {"version":1,"degradationRules":[{"id":"try","serviceProvider":"REF30","mvpd":"Cablevision",
      "kind":"AuthZAll","from":"2026-01-01T00:00:00Z","until":"2036-01-01T00:00:00Z",
      "owner":"me","why":"to see it"}]}""";

  @TempDir private Path directory;

  @Test
  void findsEverythingAgainAfterItWasKilled() throws Exception {
    Map<String, String> kept;
    String token;
    try (RunningDemo first = RunningDemo.in(directory)) {
      assertThat(first.preauthorize("Cablevision", THREE).body()).contains("\"authorized\":false");
      assertThat(first.changeCatalog(PERMIT_ALL).statusCode()).isEqualTo(200);
      kept = kept();
      token = first.file("access-token");
      first.process().kill();
    }
    try (RunningDemo second = RunningDemo.in(directory)) {
      assertThat(second.preauthorize("Cablevision", THREE).body())
          .doesNotContain("\"authorized\":false")
          .contains("\"source\":\"degradation\"");
      assertThat(second.catalog().get("degradationRules").findValuesAsText("id")).contains("try");
      assertThat(kept()).isEqualTo(kept);
      assertThat(second.file("access-token")).isNotEqualTo(token);
      // The sandbox has another port now, and the stored catalog follows it.
      assertThat(second.preauthorize("SandboxMvpd", THREE).body())
          .contains("preauthorization_denied_by_mvpd")
          .doesNotContain("network_");
    }
  }

  /** What two starts share: authority, certificates, tokens, and the client's secret. */
  private Map<String, String> kept() throws Exception {
    Map<String, String> kept = new TreeMap<>();
    for (String name :
        List.of("ca.pem", "server.pem", "license-server.pem", "stranger.key", "admin-token")) {
      kept.put(name, Files.readString(directory.resolve(name)));
    }
    kept.put(
        "client secret",
        new ObjectMapper()
            .readTree(directory.resolve("catalog.json").toFile())
            .at("/clients/0/secret")
            .asText());
    assertThat(kept.values()).doesNotContain("");
    return kept;
  }

  @Test
  void endsCleanlyWhenItIsAskedTo() throws Exception {
    try (RunningDemo demo = RunningDemo.in(directory)) {
      assertThat(demo.process().terminate()).isIn(0, 143);
      assertThat(directory.resolve(RunningDemo.READY)).doesNotExist();
      assertThat(demo.process().errors()).contains("closed").doesNotContain("Exception");
    }
  }

  @Test
  void leavesARunningDemoAloneAndSaysWhy() throws Exception {
    try (RunningDemo first = RunningDemo.in(directory);
        PlaygateProcess second = RunningDemo.begin(directory)) {
      Map<String, String> before = Map.of("yaml", first.file("playgate.yaml"));
      assertThat(second.exitCode()).isEqualTo(1);
      assertThat(second.errors().lines())
          .singleElement()
          .asString()
          .contains(directory.toString())
          .contains("another demo runs");
      assertThat(directory.resolve(RunningDemo.READY)).exists();
      assertThat(first.file("playgate.yaml")).isEqualTo(before.get("yaml"));
      assertThat(first.preauthorize("Cablevision", THREE).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void holdsItsDatabaseAndLeavesItsConfigurationToBeChecked() throws Exception {
    String configuration = directory.resolve("playgate.yaml").toString();
    try (RunningDemo demo = RunningDemo.in(directory);
        PlaygateProcess check = PlaygateProcess.start("check", "--config", configuration);
        PlaygateProcess export =
            PlaygateProcess.start("catalog", "export", "--config", configuration)) {
      assertThat(check.exitCode()).as(check.errors()).isZero();
      assertThat(export.exitCode()).isEqualTo(1);
      assertThat(export.errors().lines())
          .singleElement()
          .asString()
          .contains("jdbc:h2:file:" + directory.resolve("data/playgate"));
      assertThat(demo.catalog().get("revision").asLong()).isPositive();
    }
  }

  @Test
  void isServedFromItsConfigurationOnceItHasEnded() throws Exception {
    try (RunningDemo demo = RunningDemo.in(directory)) {
      assertThat(demo.process().terminate()).isIn(0, 143);
    }
    String configuration = directory.resolve("playgate.yaml").toString();
    try (PlaygateProcess served = PlaygateProcess.start("serve", "--config", configuration)) {
      served.await("entitlement door", () -> served.errors().contains("entitlement: serving on"));
      String port = served.errors().replaceAll("(?s).*admin: serving on \\S*:(\\d+).*", "$1");
      assertThat(
              Shell.run("curl -sS http://127.0.0.1:" + port + "/health/ready").succeeded().output())
          .isEqualTo("{\"status\":\"ready\"}");
      assertThat(served.terminate()).isIn(0, 143);
      assertThat(directory.resolve(RunningDemo.READY)).doesNotExist();
    }
  }
}
