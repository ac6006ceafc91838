package tv.playgate.http.wire.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tv.playgate.domain.license.CertificateMarks;
import tv.playgate.domain.license.CertificateSha256;
import tv.playgate.domain.license.ContentId;
import tv.playgate.domain.license.ContentScope;
import tv.playgate.domain.license.LicenseServer;
import tv.playgate.domain.license.LicenseServerName;
import tv.playgate.domain.license.RequestRate;
import tv.playgate.domain.license.SeesSwitch;
import tv.playgate.domain.license.SubjectAlternativeName;
import tv.playgate.domain.license.SubjectName;

/** Reads the catalog's license servers. */
final class LicenseServerEntries {

  private LicenseServerEntries() {}

  static LicenseServer read(Cursor entry) {
    Set<SeesSwitch> switches = entry.object("compatibility", LicenseServerEntries::switches);
    return new LicenseServer(
        new LicenseServerName(entry.requiredText("name")),
        marks(entry),
        scope(entry),
        rate(entry),
        switches == null ? Set.of() : switches);
  }

  private static CertificateMarks marks(Cursor entry) {
    String san = entry.text("san");
    String subject = entry.text("subject");
    String sha256 = entry.text("certificateSha256");
    return new CertificateMarks(
        san == null ? null : new SubjectAlternativeName(san),
        subject == null ? null : new SubjectName(subject),
        sha256 == null ? null : new CertificateSha256(sha256));
  }

  private static ContentScope scope(Cursor entry) {
    JsonNode contents = entry.member("contents");
    if (contents == null || "all".equals(contents.textValue())) {
      return new ContentScope.All();
    }
    if (!contents.isArray()) {
      throw entry.problem("contents", "\"all\", or an array of content ids");
    }
    Set<ContentId> ids = new HashSet<>();
    for (String id : entry.textsOrNone("contents")) {
      ids.add(ContentEntries.contentId(entry, "contents", id));
    }
    return new ContentScope.Listed(ids);
  }

  /** Whoever names a rate means that so many may come in a second, evenly or not. */
  private static @Nullable RequestRate rate(Cursor entry) {
    Integer perSecond = entry.integer("ratePerSecond");
    Integer burst = entry.integer("burst");
    if (perSecond == null) {
      if (burst != null) {
        throw entry.problem("ratePerSecond", "it beside the burst");
      }
      return null;
    }
    return new RequestRate(perSecond, burst == null ? Math.max(0, perSecond - 1) : burst);
  }

  private static Set<SeesSwitch> switches(Cursor entry) {
    Set<SeesSwitch> on = EnumSet.noneOf(SeesSwitch.class);
    for (SeesSwitch candidate : SeesSwitch.values()) {
      if (entry.flag(candidate.wireName(), false)) {
        on.add(candidate);
      }
    }
    return on;
  }
}
