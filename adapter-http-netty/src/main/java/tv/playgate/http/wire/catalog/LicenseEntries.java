package tv.playgate.http.wire.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tv.playgate.application.port.in.Catalog;
import tv.playgate.domain.license.CertificateMarks;
import tv.playgate.domain.license.CertificateSha256;
import tv.playgate.domain.license.ContentId;
import tv.playgate.domain.license.ContentKeys;
import tv.playgate.domain.license.ContentKind;
import tv.playgate.domain.license.ContentScope;
import tv.playgate.domain.license.DrmSystem;
import tv.playgate.domain.license.LicenseServer;
import tv.playgate.domain.license.LicenseServerName;
import tv.playgate.domain.license.SubjectAlternativeName;
import tv.playgate.domain.license.TokenTerms;
import tv.playgate.domain.license.TokenUrl;
import tv.playgate.domain.secret.Secret;

/** Reads the catalog's entries about licenses. */
final class LicenseEntries {

  private LicenseEntries() {}

  static LicenseServer licenseServer(Cursor entry) {
    String san = entry.text("san");
    String sha256 = entry.text("certificateSha256");
    return new LicenseServer(
        new LicenseServerName(entry.requiredText("name")),
        new CertificateMarks(
            san == null ? null : new SubjectAlternativeName(san),
            null,
            sha256 == null ? null : new CertificateSha256(sha256)),
        scope(entry));
  }

  private static ContentScope scope(Cursor entry) {
    JsonNode contents = entry.member("contents");
    if (contents == null || contents.asText().equals("all")) {
      return new ContentScope.All();
    }
    Set<ContentId> ids = new HashSet<>();
    for (String id : entry.textsOrNone("contents")) {
      ids.add(contentId(entry, "contents", id));
    }
    return new ContentScope.Listed(ids);
  }

  static Catalog.ContentEntry content(Cursor entry) {
    entry.notServedYet("keyId", "kek", "requires", "drmParameters");
    String tokenUrl = entry.text("tokenUrl");
    return new Catalog.ContentEntry(
        contentId(entry, "contentId", entry.requiredText("contentId")),
        drm(entry),
        kind(entry),
        keys(entry),
        terms(entry),
        entry.instant("availableFrom"),
        entry.instant("availableUntil"),
        tokenUrl == null ? null : new TokenUrl(tokenUrl));
  }

  private static ContentId contentId(Cursor entry, String name, String text) {
    return ContentId.parse(text).orElseThrow(() -> entry.problem(name, "a GUID with hyphens"));
  }

  private static DrmSystem drm(Cursor entry) {
    String drm = entry.text("drm", DrmSystem.FAIRPLAY.wireName());
    return switch (drm) {
      case "fairplay" -> DrmSystem.FAIRPLAY;
      case "playready", "widevine" ->
          throw new Cursor.Problem(entry.at("drm") + ": " + drm + " is not served yet");
      default -> throw entry.problem("drm", "fairplay, playready or widevine");
    };
  }

  private static ContentKind kind(Cursor entry) {
    String kind = entry.text("kind", ContentKind.TIME_BASED.wireName());
    return switch (kind) {
      case "timeBased" -> ContentKind.TIME_BASED;
      case "registration", "deviceBound" ->
          throw new Cursor.Problem(entry.at("kind") + ": " + kind + " is not served yet");
      default -> throw entry.problem("kind", "timeBased, registration or deviceBound");
    };
  }

  private static @Nullable ContentKeys keys(Cursor entry) {
    String contentKey = entry.text("contentKey");
    String iv = entry.text("iv");
    if (contentKey == null && iv == null) {
      return null;
    }
    if (contentKey == null || iv == null) {
      throw entry.problem("contentKey", "contentKey and iv, or neither");
    }
    return new ContentKeys(Secret.of(contentKey), Secret.of(iv));
  }

  private static TokenTerms terms(Cursor entry) {
    Duration lifetime = entry.duration("tokenLifetime");
    return new TokenTerms(
        lifetime == null ? TokenTerms.DEFAULT_TOKEN_LIFETIME : lifetime,
        entry.duration("rentalDuration"));
  }
}
