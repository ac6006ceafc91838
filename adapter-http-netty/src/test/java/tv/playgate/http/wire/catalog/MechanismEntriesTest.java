package tv.playgate.http.wire.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.playgate.domain.upstream.CallLimits;
import tv.playgate.domain.upstream.MvpdEndpoint;
import tv.playgate.domain.upstream.MvpdMechanism;
import tv.playgate.domain.upstream.ResourceForm;
import tv.playgate.domain.upstream.XacmlDialect;
import tv.playgate.domain.upstream.XacmlMember;

class MechanismEntriesTest {

  private static final URI ADDRESS = URI.create("https://mvpd.example/");
  private static final String FORK = "'mechanism': 'forkjoin', 'endpoint': 'https://mvpd.example/'";
  private static final String MANY =
      "'mechanism': 'multichannel', 'endpoint': 'https://mvpd.example/'";
  private static final String PATH = "mvpds[0].preauthorization";

  @Test
  void askOneByOneInJsonUnlessTold() {
    assertThat(read(FORK))
        .isEqualTo(new MvpdMechanism.ForkJoin(MvpdEndpoint.json(ADDRESS, CallLimits.USUAL)));
    assertThat(read(FORK + ", 'protocol': 'json'")).isEqualTo(read(FORK));
  }

  @Test
  void askForManyInXacmlAsPublished() {
    assertThat(read(MANY))
        .isEqualTo(
            new MvpdMechanism.MultiChannel(
                MvpdEndpoint.xacml(ADDRESS, XacmlDialect.PUBLISHED, CallLimits.USUAL)));
    assertThat(read(MANY + ", 'protocol': 'xacml'")).isEqualTo(read(MANY));
  }

  @Test
  void askOneByOneInXacmlWhereThatIsSaid() {
    assertThat(read(FORK + ", 'protocol': 'xacml', 'issuer': 'x', 'action': 'WATCH'"))
        .isEqualTo(
            new MvpdMechanism.ForkJoin(
                MvpdEndpoint.xacml(
                    ADDRESS,
                    new XacmlDialect(Map.of(XacmlMember.ISSUER, "x", XacmlMember.ACTION, "WATCH")),
                    CallLimits.USUAL)));
  }

  @Test
  void letWhatIsNotSaidFollowFromWhatIs() {
    assertThat(limits("'timeout': 'PT0.5S', 'maxConcurrentCalls': 9"))
        .isEqualTo(
            new CallLimits(
                Duration.ofMillis(250), Duration.ofMillis(500), Duration.ofMillis(500), 9, 9));
    assertThat(limits("'timeout': 'PT1M'").connectTimeout()).hasSeconds(3);
    assertThat(
            limits(
                "'timeout': 'PT5S', 'connectTimeout': 'PT3S', 'readTimeout': 'PT4S',"
                    + " 'maxConcurrentCalls': 2, 'maxWaitingCalls': 0"))
        .isEqualTo(
            new CallLimits(
                Duration.ofSeconds(3), Duration.ofSeconds(4), Duration.ofSeconds(5), 2, 0));
  }

  @ParameterizedTest
  @EnumSource(ResourceForm.class)
  void knowEveryFormOfResources(ResourceForm form) {
    assertThat(form(MANY + ", 'resourceForm': '" + form.wireName() + "'")).isEqualTo(form);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'channelOnly': true | CHANNEL",
        "'channelOnly': false | AS_REQUESTED",
        "'channelOnly': true, 'resourceForm': 'channel' | CHANNEL",
        "'channelOnly': false, 'resourceForm': 'mrss' | MRSS",
        "'channelOnly': null, 'resourceForm': 'mrss' | MRSS",
      },
      quoteCharacter = '"')
  void readTheOlderSpellingOfChannelsAlone(String members, ResourceForm form) {
    assertThat(form(FORK + ", " + members)).isEqualTo(form);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'channelOnly': true, 'resourceForm': 'mrss'",
        "'channelOnly': false, 'resourceForm': 'channel'"
      })
  void takeNoContradictionBetweenTheTwoSpellings(String members) {
    assertThat(problems(FORK + ", " + members))
        .singleElement()
        .asString()
        .startsWith(PATH + ".channelOnly: expected no contradiction to resourceForm ");
  }

  @ParameterizedTest
  @EnumSource(XacmlMember.class)
  void takeNoMemberOfXacmlBesideJson(XacmlMember member) {
    assertThat(problems(FORK + ", '" + member.wireName() + "': 'x'"))
        .containsExactly(
            PATH
                + "."
                + member.wireName()
                + ": expected no such member beside json, for it is one of xacml");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'protocol': 'soap' | .protocol: expected json or xacml",
        "'issuers': 'x' | .issuers: is not a member of the catalog document",
        "'timeout': 'soon' | .timeout: expected an ISO-8601 duration",
        "'timeout': 'PT0S' | : timeout: PT0S (expected: PT0.001S to PT1H)",
        "'connectTimeout': 'PT3S' | : connectTimeout: PT3S (expected: PT0.001S to PT2S)",
        "'readTimeout': 'PT0S' | : readTimeout: PT0S (expected: PT0.001S to PT2S)",
        "'maxConcurrentCalls': 0 | : maxConcurrentCalls: 0 (expected: 1 to 10000)",
        "'maxWaitingCalls': -1 | : maxWaitingCalls: -1 (expected: 0 to 10000)",
        "'maxWaitingCalls': 1.5 | .maxWaitingCalls: expected an integer",
        "'resourceForm': 'all' | .resourceForm: expected asRequested, channel, mrss or attributes",
        "'resourceForm': 'attributes' | : resourceForm: attributes exist in XACML alone",
        "'channelOnly': 'yes' | .channelOnly: expected true or false",
        "'identity': '../key' | : identity: expected 1 to 64 letters",
        "'identity': 1 | .identity: expected a text",
        "'protocol': 'xacml', 'envelope': 'rest' | : envelope: expected soap or plain",
        "'protocol': 'xacml', 'signers': 'hush' | : signers: expected public keys",
        "'protocol': 'xacml', 'envelope': 'plain', 'signingIdentity': 'k' | : envelope: plain",
        "'protocol': 'xacml', 'subjectType': ['x'] | .subjectType: expected a text",
      },
      quoteCharacter = '"')
  void nameWhatIsWrongWithItsPath(String members, String problem) {
    assertThat(problems(FORK + ", " + members))
        .singleElement()
        .asString()
        .startsWith(PATH + problem)
        .doesNotContain("hush");
  }

  @ParameterizedTest
  @ValueSource(strings = {"multichannel", "forkjoin"})
  void wantAnAddressOfWhoeverIsAsked(String mechanism) {
    assertThat(problems("'mechanism': '" + mechanism + "'"))
        .containsExactly(PATH + ".endpoint: expected an address; it is required");
  }

  @Test
  void askForManyInNothingButXacml() {
    assertThat(problems(MANY + ", 'protocol': 'json'"))
        .singleElement()
        .asString()
        .startsWith(PATH + ": protocol: json asks about one resource at a time");
  }

  @Test
  void askNobodyByTheLineup() {
    assertThat(read("'mechanism': 'lineup'")).isEqualTo(new MvpdMechanism.Lineup());
    assertThat(problems("'mechanism': 'lineup', 'issuer': 'x'"))
        .containsExactly(PATH + ".issuer: is not a member of the catalog document");
  }

  private static CallLimits limits(String members) {
    return read(FORK + ", " + members).asked().orElseThrow().limits();
  }

  private static ResourceForm form(String members) {
    return read(members).asked().orElseThrow().resourceForm();
  }

  private static MvpdMechanism read(String members) {
    return CatalogReaderTest.read(document(members))
        .configuration()
        .mvpds()
        .get(0)
        .preauthorization();
  }

  private static List<String> problems(String members) {
    return CatalogReaderTest.problems(document(members));
  }

  private static String document(String members) {
    return "{\"version\":1,\"mvpds\":[{\"id\":\"a\",\"preauthorization\":{"
        + members.replace('\'', '"')
        + "}}]}";
  }
}
