package tv.playgate.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.playgate.bootstrap.endtoend.PublishedAnswers.decisions;
import static tv.playgate.bootstrap.endtoend.PublishedAnswers.deniedByDegradation;
import static tv.playgate.bootstrap.endtoend.PublishedAnswers.deniedByMvpd;
import static tv.playgate.bootstrap.endtoend.PublishedAnswers.permit;
import static tv.playgate.bootstrap.endtoend.PublishedAnswers.withoutTrace;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The commands that a demo prints, run as they stand, and what they answer. */
class DemoCommandsIT {

  // A blank and a quote: the commands must work from any directory.
  private static final String AWKWARD = "a demo's directory";

  @TempDir private static Path temporary;
  private static RunningDemo demo;
  private static PrintedCommands printed;

  @BeforeAll
  static void startTheDemo() throws Exception {
    demo = RunningDemo.in(temporary.resolve(AWKWARD));
    printed = PrintedCommands.in(demo.process().output());
  }

  @AfterAll
  static void endTheDemo() throws Exception {
    demo.close();
  }

  private static String answerTo(String command) throws Exception {
    return withoutTrace(Shell.run(command).succeeded().output());
  }

  @Test
  void printsNothingThatAShellWouldNotTake() throws Exception {
    assertThat(Shell.run(demo.process().output()).succeeded().errors()).isEmpty();
  }

  @Test
  void answersThePublishedRequestAsPublished() throws Exception {
    assertThat(answerTo(printed.about("preauthorize/Cablevision")))
        .isEqualTo(
            decisions(
                permit("resource1", "Cablevision", "mvpd"),
                permit("resource2", "Cablevision", "mvpd"),
                deniedByMvpd("resource3", "Cablevision", "")));
  }

  @Test
  void asksTheMvpdOfTheSandbox() throws Exception {
    assertThat(answerTo(printed.about("preauthorize/SandboxMvpd")))
        .isEqualTo(
            decisions(
                permit("resource1", "SandboxMvpd", "mvpd"),
                permit("resource2", "SandboxMvpd", "mvpd"),
                deniedByMvpd(
                    "resource3", "SandboxMvpd", "Your package does not include this channel.")));
  }

  @Test
  void permitsByAuthNAllWhomNobodyKnows() throws Exception {
    assertThat(answerTo(printed.about("preauthorize/AuthNAllMvpd")))
        .isEqualTo(
            decisions(
                permit("REF30", "AuthNAllMvpd", "degradation"),
                permit("apasstest1", "AuthNAllMvpd", "degradation")));
  }

  @Test
  void permitsByAuthZAllWhomNobodyKnows() throws Exception {
    assertThat(answerTo(degraded("AuthZAllMvpd")))
        .isEqualTo(
            decisions(
                permit("REF30", "AuthZAllMvpd", "degradation"),
                permit("apasstest1", "AuthZAllMvpd", "degradation")));
  }

  @Test
  void deniesByAuthZNone() throws Exception {
    assertThat(answerTo(degraded("AuthZNoneMvpd")))
        .isEqualTo(
            decisions(
                deniedByDegradation("REF30", "AuthZNoneMvpd"),
                deniedByDegradation("apasstest1", "AuthZNoneMvpd")));
  }

  private static String degraded(String mvpd) {
    return printed.about("preauthorize/AuthNAllMvpd").replace("AuthNAllMvpd", mvpd);
  }

  @Test
  void grantsALicenseToTheRegisteredLicenseServer() throws Exception {
    assertThat(answerTo(printed.about("requestType\":1")))
        .matches(
            "\\{\"messageID\":\"3f2b6c1e-8a50-4f6d-9d0e-2b7c11a4e9f0\",\"version\":1,"
                + "\"isAllowed\":true,"
                + "\"epTokenURL\":\"https://localhost/[^\"]*ExpressPlayToken=[^\"]+\"}");
  }

  @Test
  void refusesALicenseForUnknownContent() throws Exception {
    assertThat(
            answerTo(
                printed
                    .about("requestType\":1")
                    .replace(
                        "9e828b37-842d-4f71-8233-c007fb1d4f5b",
                        "00000000-0000-4000-8000-000000000000")))
        .isEqualTo(
            "{\"messageID\":\"3f2b6c1e-8a50-4f6d-9d0e-2b7c11a4e9f0\",\"version\":1,"
                + "\"isAllowed\":false,\"epTokenURL\":\"\",\"error\":2001,"
                + "\"errorText\":\"content not known\"}");
  }

  @Test
  void bindsLicensesToTheDeviceThatRegistered() throws Exception {
    assertThat(Shell.run(printed.about("requestType\":2")).succeeded().output())
        .isEqualTo("a license, which opens nothing\n");
    assertThat(Shell.run(printed.about("requestType\":3")).succeeded().output())
        .matches("(?s).*-4001.*\na license, which opens nothing\n\n");
  }

  @Test
  void probesItselfAndFindsNothingWrong() throws Exception {
    assertThat(Shell.run(printed.about("probe entitlement")).succeeded().output())
        .startsWith("granted\n")
        .contains("\"epTokenURL\":\"https://localhost/hms/fp/rights/?redacted\"");
  }

  @ParameterizedTest
  @CsvSource({
    "9c3e4051-6d7f-4081-acb2-3d4e5f607182, /hms/pr/rights/",
    "ad4f5162-7e80-4192-bdc3-4e5f60718293, /hms/wv/rights/",
  })
  void grantsLicensesOfTheOtherDrmSystems(String content, String path) throws Exception {
    String command =
        printed.about("probe entitlement").replace("9e828b37-842d-4f71-8233-c007fb1d4f5b", content);
    assertThat(Shell.run(command + " --count 3").succeeded().output().split(path, -1)).hasSize(4);
  }

  @Test
  void probesADenialAndAStranger() throws Exception {
    String probe = printed.about("probe entitlement");
    Shell.Outcome denied = Shell.run(probe.replace("--type 1", "--type 2 --cookie c"));
    assertThat(denied.exitCode()).isEqualTo(3);
    assertThat(denied.output()).startsWith("denied 2003\n");

    Shell.Outcome stranger = Shell.run(probe.replace("license-server.", "stranger."));
    assertThat(stranger.exitCode()).isEqualTo(1);
    assertThat(stranger.output()).startsWith("wrong\n").contains("the status is 403");
  }

  @Test
  void turnsAStrangerOfTheSameAuthorityAway() throws Exception {
    String stranger =
        printed
                .about("requestType\":1")
                .replace("license-server.pem", "stranger.pem")
                .replace("license-server.key", "stranger.key")
            + " -w '%{http_code}'";
    assertThat(answerTo(stranger)).isEqualTo("403");
  }

  @Test
  void talksToNobodyWithoutACertificate() throws Exception {
    String anonymous =
        printed.about("requestType\":1").replaceAll("--cert .*?\\.key", "") + " -w '%{http_code}'";
    Shell.Outcome outcome = Shell.run(anonymous);
    assertThat(outcome.exitCode()).as(outcome.errors()).isIn(35, 55, 56);
    assertThat(outcome.output()).isEqualTo("000");
  }

  @Test
  void isReadyAndCounts() throws Exception {
    assertThat(answerTo(printed.about("/health/ready"))).isEqualTo("{\"status\":\"ready\"}");
    assertThat(answerTo(printed.about("/metrics"))).contains("playgate_configuration_revision");
  }
}
