package tv.playgate.http.wire.decisions;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tv.playgate.domain.identifier.IdentifierForm;
import tv.playgate.domain.signon.PartnerStatus;

/**
 * The header {@code AP-Partner-Framework-Status}: base64 of the JSON in which a partner's framework
 * says whether applications may see the viewer's provider, and which that is (pass-decisions §6.3).
 * What is missing, or is not what was published, was not said.
 */
public final class PartnerStatusHeader {

  /** The header's name. */
  public static final String NAME = "ap-partner-framework-status";

  private static final String PERMISSION = "frameworkPermissionInfo";
  private static final String PROVIDER = "frameworkProviderInfo";

  private PartnerStatusHeader() {}

  /** What the framework says; {@link PartnerStatus#ABSENT} if nothing can be read. */
  public static PartnerStatus read(@Nullable String value) {
    return EncodedJson.read(value, PartnerStatusHeader::status).orElse(PartnerStatus.ABSENT);
  }

  private static PartnerStatus status(JsonParser json) throws IOException {
    Map<String, String> permission = new HashMap<>();
    Map<String, String> provider = new HashMap<>();
    if (json.nextToken() != JsonToken.START_OBJECT) {
      json.skipChildren();
      return PartnerStatus.ABSENT;
    }
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      switch (json.currentName()) {
        case PERMISSION -> TextMembers.read(json, permission::put);
        case PROVIDER -> TextMembers.read(json, provider::put);
        default -> TextMembers.read(json, (name, text) -> {});
      }
    }
    return new PartnerStatus(
        name(permission.get("accessStatus")),
        name(provider.get("id")),
        instant(provider.get("expirationDate")));
  }

  private static @Nullable String name(@Nullable String text) {
    return text != null && IdentifierForm.fits(text) ? text : null;
  }

  /**
   * Milliseconds since 1970: a text as published, or a number. An end that cannot be read is over:
   * the doubt must not make it endless.
   */
  private static @Nullable Instant instant(@Nullable String millis) {
    try {
      return millis == null ? null : Instant.ofEpochMilli(Long.parseLong(millis.strip()));
    } catch (NumberFormatException unreadable) {
      return Instant.EPOCH;
    }
  }
}
