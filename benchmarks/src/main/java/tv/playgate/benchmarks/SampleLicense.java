package tv.playgate.benchmarks;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import tv.playgate.domain.configuration.ConfigurationEntries;
import tv.playgate.domain.configuration.ConfigurationSnapshot;
import tv.playgate.domain.configuration.Revision;
import tv.playgate.domain.license.CertificateMarks;
import tv.playgate.domain.license.Content;
import tv.playgate.domain.license.ContentId;
import tv.playgate.domain.license.ContentKind;
import tv.playgate.domain.license.ContentScope;
import tv.playgate.domain.license.DrmSystem;
import tv.playgate.domain.license.LicenseServer;
import tv.playgate.domain.license.LicenseServerName;
import tv.playgate.domain.license.SubjectAlternativeName;
import tv.playgate.domain.license.TokenTerms;
import tv.playgate.domain.license.TokenUrl;

/**
 * A content whose token URL the catalog has, the license server that may ask for it, and the answer
 * that it gets. The script {@code compare} sends the request.
 */
final class SampleLicense {

  static final String CONTENT_TYPE = "application/json";

  private static final String ANSWER = Resources.read("license.json");

  private SampleLicense() {}

  static ConfigurationSnapshot configuration() {
    LicenseServer drm =
        new LicenseServer(
            new LicenseServerName("drm-1"),
            CertificateMarks.of(new SubjectAlternativeName("DNS:license-server.example")),
            new ContentScope.All());
    return new ConfigurationSnapshot(
        Revision.NONE,
        new ConfigurationEntries(List.of(), List.of(), List.of(), List.of(), List.of(drm)));
  }

  static Content content() {
    return new Content(
        ContentId.parse("9e828b37-842d-4f71-8233-c007fb1d4f5b").orElseThrow(),
        DrmSystem.FAIRPLAY,
        ContentKind.TIME_BASED,
        null,
        null,
        new TokenTerms(Duration.ofMinutes(5), null),
        null,
        null,
        null,
        new TokenUrl(ANSWER.replaceAll(".*\"epTokenURL\":\"|\".*", "")),
        null);
  }

  static byte[] request() {
    return ("{\"messageID\":\"3f2b6c1e-8a50-4f6d-9d0e-2b7c11a4e9f0\",\"version\":1,"
            + "\"requestType\":1,\"contentID\":\"9e828b37-842d-4f71-8233-c007fb1d4f5b\"}")
        .getBytes(StandardCharsets.UTF_8);
  }

  static byte[] answer() {
    return ANSWER.getBytes(StandardCharsets.UTF_8);
  }
}
