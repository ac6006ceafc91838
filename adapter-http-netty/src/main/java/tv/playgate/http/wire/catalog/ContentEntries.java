package tv.playgate.http.wire.catalog;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tv.playgate.application.port.in.Catalog;
import tv.playgate.domain.integration.DecisionSource;
import tv.playgate.domain.integration.ServiceProviderId;
import tv.playgate.domain.license.ContentId;
import tv.playgate.domain.license.ContentKeyId;
import tv.playgate.domain.license.ContentKeys;
import tv.playgate.domain.license.ContentKind;
import tv.playgate.domain.license.DrmSystem;
import tv.playgate.domain.license.Requirement;
import tv.playgate.domain.license.TokenTerms;
import tv.playgate.domain.license.TokenUrl;
import tv.playgate.domain.resource.Resource;
import tv.playgate.domain.secret.Secret;

/** Reads the catalog's contents. */
final class ContentEntries {

  private static final String OR_NONE = "; or none of the three, and the stored keys stay";

  private ContentEntries() {}

  static Catalog.ContentEntry read(Cursor entry) {
    DrmSystem drm = drm(entry);
    String keyId = entry.text("keyId");
    Cursor parameters = entry.object("drmParameters");
    return new Catalog.ContentEntry(
        contentId(entry, "contentId", entry.requiredText("contentId")),
        drm,
        kind(entry),
        keyId == null ? null : new ContentKeyId(keyId),
        keys(entry, drm, keyId != null),
        terms(entry),
        parameters == null ? null : DrmParameterEntries.read(drm, parameters),
        entry.instant("availableFrom"),
        entry.instant("availableUntil"),
        tokenUrl(entry),
        entry.object("requires", ContentEntries::requirement));
  }

  /**
   * The form is that of issued URLs. Only that there is a token at all is left to a warning, as
   * there is no telling what an operator's own player redeems.
   */
  private static @Nullable TokenUrl tokenUrl(Cursor entry) {
    String text = entry.text("tokenUrl");
    if (text == null) {
      return null;
    }
    TokenUrl.problemWith(text)
        .ifPresent(
            problem -> {
              throw new IllegalArgumentException("tokenUrl: the URL " + problem);
            });
    return new TokenUrl(text);
  }

  static ContentId contentId(Cursor entry, String name, String text) {
    return ContentId.parse(text).orElseThrow(() -> entry.problem(name, "a GUID with hyphens"));
  }

  private static DrmSystem drm(Cursor entry) {
    String name = entry.text("drm", DrmSystem.FAIRPLAY.wireName());
    return Stream.of(DrmSystem.values())
        .filter(drm -> drm.wireName().equals(name))
        .findFirst()
        .orElseThrow(() -> entry.problem("drm", "fairplay, playready or widevine"));
  }

  private static ContentKind kind(Cursor entry) {
    String name = entry.text("kind", ContentKind.TIME_BASED.wireName());
    return Stream.of(ContentKind.values())
        .filter(kind -> kind.wireName().equals(name))
        .findFirst()
        .orElseThrow(() -> entry.problem("kind", "timeBased, registration or deviceBound"));
  }

  /** The keys as one: half of them beside the stored other half would fit no stream. */
  private static @Nullable ContentKeys keys(Cursor entry, DrmSystem drm, boolean hasKeyId) {
    Secret contentKey = secret(entry, "contentKey");
    Secret kek = secret(entry, "kek");
    Secret iv = secret(entry, "iv");
    if (contentKey == null && kek == null && iv == null) {
      return null;
    }
    if (contentKey == null && kek == null) {
      throw entry.problem("contentKey", "it, or a kek, beside the iv" + OR_NONE);
    }
    if (iv == null && drm == DrmSystem.FAIRPLAY) {
      throw entry.problem("iv", "it beside the contentKey or the kek, for fairplay" + OR_NONE);
    }
    if (kek != null && !hasKeyId) {
      throw entry.problem("keyId", "it beside the kek");
    }
    return new ContentKeys(contentKey, kek, iv);
  }

  private static @Nullable Secret secret(Cursor entry, String name) {
    String text = entry.text(name);
    if (text == null) {
      return null;
    }
    if (text.isEmpty()) {
      throw entry.problem(name, "32 hexadecimal digits");
    }
    return Secret.of(text);
  }

  private static TokenTerms terms(Cursor entry) {
    Duration lifetime = entry.duration("tokenLifetime");
    return new TokenTerms(
        lifetime == null ? TokenTerms.DEFAULT_TOKEN_LIFETIME : lifetime,
        entry.duration("rentalDuration"));
  }

  private static Requirement requirement(Cursor entry) {
    return new Requirement(
        new ServiceProviderId(entry.requiredText("serviceProvider")),
        new Resource(entry.requiredText("resource")),
        sources(entry));
  }

  private static Set<DecisionSource> sources(Cursor entry) {
    if (entry.member("acceptedSources") == null) {
      return Requirement.USUAL_SOURCES;
    }
    Set<DecisionSource> sources = new HashSet<>();
    for (String name : entry.textsOrNone("acceptedSources")) {
      sources.add(source(entry, "acceptedSources", name));
    }
    return sources;
  }

  static DecisionSource source(Cursor entry, String member, String name) {
    return DecisionSource.named(name)
        .orElseThrow(() -> entry.problem(member, "mvpd, degradation, temppass or dummy"));
  }
}
