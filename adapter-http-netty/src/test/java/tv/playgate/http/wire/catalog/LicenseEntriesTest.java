package tv.playgate.http.wire.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.playgate.application.port.in.Catalog.ContentEntry;
import tv.playgate.domain.integration.DecisionSource;
import tv.playgate.domain.license.ContentKeys;
import tv.playgate.domain.license.ContentKind;
import tv.playgate.domain.license.DrmParameter;
import tv.playgate.domain.license.DrmParameters;
import tv.playgate.domain.license.DrmSystem;
import tv.playgate.domain.license.LicenseServer;
import tv.playgate.domain.license.RequestRate;
import tv.playgate.domain.license.SeesSwitch;
import tv.playgate.domain.secret.Secret;

class LicenseEntriesTest {

  private static final String KEY = "00112233445566778899aabbccddeeff";
  private static final String WIDEVINE =
      "'drm':'widevine','drmParameters':{'securityLevel':3,'hdcpOutputControl':1}";

  @Test
  void readsKeysOfEveryKindAsOne() {
    assertThat(keys("'contentKey':'" + KEY + "','iv':'" + KEY + "'"))
        .isEqualTo(ContentKeys.of(Secret.of(KEY), Secret.of(KEY)));
    assertThat(keys("'keyId':'^k','kek':'" + KEY + "','iv':'" + KEY + "'"))
        .isEqualTo(new ContentKeys(null, Secret.of(KEY), Secret.of(KEY)));
    assertThat(keys(WIDEVINE + ",'keyId':'^k','contentKey':'" + KEY + "'"))
        .isEqualTo(new ContentKeys(Secret.of(KEY), null, null));
    assertThat(keys("'contentKey':null,'kek':null,'iv':null")).isNull();
  }

  @Test
  void readsParametersAsNumbersOrTexts() {
    DrmParameters expected =
        new DrmParameters(
            DrmSystem.WIDEVINE,
            java.util.Map.of(
                DrmParameter.SECURITY_LEVEL, "3", DrmParameter.HDCP_OUTPUT_CONTROL, "1"));

    assertThat(content(WIDEVINE).drmParameters()).isEqualTo(expected);
    assertThat(content(WIDEVINE.replace("3", "'3'")).drmParameters()).isEqualTo(expected);
    assertThat(content("'drmParameters':{}").drmParameters()).isEqualTo(DrmParameters.FAIRPLAY);
    assertThat(content("'drmParameters':null").drmParameters()).isNull();
  }

  @Test
  void acceptsTheMvpdAloneWhereNothingIsSaid() {
    ContentEntry content =
        content("'kind':'deviceBound','requires':{'serviceProvider':'REF30','resource':'r'}");

    assertThat(content.kind()).isEqualTo(ContentKind.DEVICE_BOUND);
    assertThat(content.requires()).isNotNull();
    assertThat(content.requires().acceptedSources()).containsExactly(DecisionSource.MVPD);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "'drm':'clearkey'                     | contents[0].drm: expected fairplay, playready or widevine",
        "'drm':'FairPlay'                     | contents[0].drm: expected fairplay, playready or widevine",
        "'kind':'rental'                      | contents[0].kind: expected timeBased, registration or deviceBound",
        "'keyId':'k'                          | contents[0]: keyId: expected 32 hexadecimal digits, or ^ and a name",
        "'keyId':7                            | contents[0].keyId: expected a text",
        "'iv':'@KEY@'                         | contents[0].contentKey: expected it, or a kek, beside the iv",
        "'contentKey':'@KEY@'                 | contents[0].iv: expected it beside the contentKey or the kek, for fairplay",
        "'keyId':'^k','kek':'@KEY@'           | contents[0].iv: expected it beside the contentKey or the kek, for fairplay",
        "'kek':'@KEY@','iv':'@KEY@'           | contents[0].keyId: expected it beside the kek",
        "'keyId':'^k','kek':'@KEY@','iv':'@KEY@','contentKey':'@KEY@' | contents[0]: contentKey: expected it, or a kek, and not both",
        "'contentKey':'hush','iv':'@KEY@'     | contents[0]: contentKey: expected 32 hexadecimal digits",
        "'contentKey':'','iv':'@KEY@'         | contents[0].contentKey: expected 32 hexadecimal digits",
        "'contentKey':1,'iv':'@KEY@'          | contents[0].contentKey: expected a text",
        "'tokenLifetime':'PT0S'               | contents[0]: tokenLifetime",
        "'tokenUrl':'http://a.example/'       | contents[0]: tokenUrl: the URL is not https",
        "'tokenUrl':'https://a.example/#x'    | contents[0]: tokenUrl: the URL has a fragment",
        "'tokenUrl':'https://u@a.example/'    | contents[0]: tokenUrl: the URL has user information",
        "'tokenUrl':'https://a.example/?ExpressPlayToken=a&Express%50layToken=b' | contents[0]: tokenUrl: the URL has more than one ExpressPlayToken",
        "'drmParameters':[]                   | contents[0].drmParameters: expected an object",
        "'drmParameters':{'securityLevel':3}  | contents[0].drmParameters.securityLevel: is no parameter of fairplay",
        "'drmParameters':{'FPExtension':'x'}  | contents[0].drmParameters.FPExtension: is no parameter of fairplay",
        "'drmParameters':{'fpExtension':'x'}  | contents[0].drmParameters.fpExtension: expected four letters, a comma and base64",
        "'drmParameters':{'fpExtension':1}    | contents[0].drmParameters.fpExtension: expected a text",
        "'drm':'widevine','drmParameters':{}  | contents[0].drmParameters.securityLevel: is required for widevine",
        "'drm':'widevine','drmParameters':{'securityLevel':6,'hdcpOutputControl':1}     | contents[0].drmParameters.securityLevel: expected 1 to 5",
        "'drm':'widevine','drmParameters':{'securityLevel':3.0,'hdcpOutputControl':1}   | contents[0].drmParameters.securityLevel: expected an integer",
        "'drm':'widevine','drmParameters':{'securityLevel':1e0,'hdcpOutputControl':1}   | contents[0].drmParameters.securityLevel: expected an integer",
        "'drm':'widevine','drmParameters':{'securityLevel':true,'hdcpOutputControl':1}  | contents[0].drmParameters.securityLevel: expected an integer",
        "'drm':'widevine','drmParameters':{'securityLevel':99999999999999999999999,'hdcpOutputControl':1} | contents[0].drmParameters.securityLevel: expected 1 to 5",
        "'drm':'playready','drmParameters':{'outputControlFlags':12345678} | contents[0].drmParameters.outputControlFlags: expected a text",
        "'drm':'playready','drmParameters':{'rightsType':'Loan'} | contents[0].drmParameters.rightsType: expected BuyToOwn or Rental",
        "'requires':{}                        | contents[0].requires.serviceProvider: expected a text; it is required",
        "'requires':{'serviceProvider':'a'}   | contents[0].requires.resource: expected a text; it is required",
        "'requires':{'serviceProvider':'a','resource':' '} | contents[0].requires: resource: expected a text that is not blank",
        "'requires':{'serviceProvider':'a','resource':'r','acceptedSources':[]} | contents[0].requires: acceptedSources: expected at least one",
        "'requires':{'serviceProvider':'a','resource':'r','acceptedSources':'mvpd'} | contents[0].requires.acceptedSources: expected an array",
        "'requires':{'serviceProvider':'a','resource':'r','acceptedSources':['MVPD']} | contents[0].requires.acceptedSources: expected mvpd, degradation, temppass or dummy",
        "'requires':{'serviceProvider':'a','resource':'r','mvpd':'m'} | contents[0].requires.mvpd: is not a member",
      })
  void namesWhatIsWrongWithAContent(String members, String problem) {
    assertThat(CatalogReaderTest.problems(contents(members.replace("@KEY@", KEY))))
        .singleElement()
        .asString()
        .startsWith(problem)
        .doesNotContain("hush", KEY);
  }

  @Test
  void refusesAContentWithoutAnId() {
    assertThat(CatalogReaderTest.problems(json("{'version':1,'contents':[{'contentId':'x'}]}")))
        .containsExactly("contents[0].contentId: expected a GUID with hyphens");
  }

  @ParameterizedTest
  @CsvSource({"100, 99", "1, 0"})
  void takesASecondsWorthAtOnceWhereNoBurstIsSaid(int rate, int burst) {
    assertThat(server("'san':'DNS:a','ratePerSecond':" + rate).rate())
        .isEqualTo(new RequestRate(rate, burst));
  }

  @Test
  void readsMarksRateAndSwitches() {
    LicenseServer server =
        server(
            "'subject':'cn=drm-1, o=Example','ratePerSecond':5,'burst':7,"
                + "'compatibility':{'lenientGuids':true,'registrationOnEveryContent':false}");

    assertThat(server.marks().subject()).hasToString("CN=drm-1,O=Example");
    assertThat(server.rate()).isEqualTo(new RequestRate(5, 7));
    assertThat(server.switches()).containsExactly(SeesSwitch.LENIENT_GUIDS);
    assertThat(server("'san':'DNS:a'").rate()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "'contents':'all'                 | licenseServers[0]: license server: expected a san, a subject",
        "'san':'license-server.example'   | licenseServers[0]: san",
        "'san':'DNS:a','contents':'some'  | licenseServers[0].contents: expected \"all\", or an array of content ids",
        "'san':'DNS:a','contents':{}      | licenseServers[0].contents: expected \"all\", or an array of content ids",
        "'san':'DNS:a','contents':['x']   | licenseServers[0].contents: expected a GUID",
        "'subject':'drm-1'                | licenseServers[0]: subject: expected a distinguished name",
        "'subject':''                     | licenseServers[0]: subject: expected a distinguished name",
        "'certificateSha256':'ab'         | licenseServers[0]: certificateSha256: expected 64 hexadecimal digits",
        "'san':'DNS:a','burst':1          | licenseServers[0].ratePerSecond: expected it beside the burst",
        "'san':'DNS:a','ratePerSecond':0  | licenseServers[0]: ratePerSecond: 0 (expected: 1 to 1000000)",
        "'san':'DNS:a','ratePerSecond':1.0 | licenseServers[0].ratePerSecond: expected an integer",
        "'san':'DNS:a','ratePerSecond':1000001 | licenseServers[0]: ratePerSecond: 1000001",
        "'san':'DNS:a','ratePerSecond':1,'burst':-1 | licenseServers[0]: burst: -1",
        "'san':'DNS:a','compatibility':{'x':true} | licenseServers[0].compatibility.x: is not a member",
        "'san':'DNS:a','compatibility':{'lenientGuids':1} | licenseServers[0].compatibility.lenientGuids: expected true or false",
        "'san':'DNS:a','compatibility':true | licenseServers[0].compatibility: expected an object",
      })
  void namesWhatIsWrongWithALicenseServer(String members, String problem) {
    assertThat(CatalogReaderTest.problems(servers(members)))
        .singleElement()
        .asString()
        .startsWith(problem);
  }

  @ParameterizedTest
  @ValueSource(strings = {"timeBased", "registration", "deviceBound"})
  void readsEveryKind(String kind) {
    assertThat(content("'kind':'" + kind + "'").kind().wireName()).isEqualTo(kind);
  }

  private static @Nullable ContentKeys keys(String members) {
    return content(members).keys();
  }

  private static ContentEntry content(String members) {
    return CatalogReaderTest.read(contents(members)).contents().get(0);
  }

  private static LicenseServer server(String members) {
    return CatalogReaderTest.read(servers(members)).configuration().licenseServers().get(0);
  }

  private static String contents(String members) {
    return json(
        "{'version':1,'contents':[{'contentId':'9e828b37-842d-4f71-8233-c007fb1d4f5b',"
            + members
            + "}]}");
  }

  private static String servers(String members) {
    return json("{'version':1,'licenseServers':[{'name':'n'," + members + "}]}");
  }

  private static String json(String text) {
    return text.replace('\'', '"');
  }
}
