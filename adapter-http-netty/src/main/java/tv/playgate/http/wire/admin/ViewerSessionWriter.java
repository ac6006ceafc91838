package tv.playgate.http.wire.admin;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import tv.playgate.domain.license.CustomerCookie;
import tv.playgate.domain.license.LicenseServerName;
import tv.playgate.domain.session.ViewerSession;
import tv.playgate.domain.session.ViewerSessionUse;
import tv.playgate.http.wire.json.JsonBytes;

/** Writes what the admin address says of viewer sessions. */
public final class ViewerSessionWriter {

  private ViewerSessionWriter() {}

  /** A session that was just opened, with its cookie. */
  public static byte[] opened(ViewerSession session, CustomerCookie cookie) {
    return JsonBytes.of(
        json -> {
          json.writeStartObject();
          json.writeStringField("id", session.id().toString());
          json.writeStringField("cookie", cookie.value());
          json.writeStringField("expiresAt", session.validity().until().toString());
          writeLicenseServers(json, session);
          json.writeNumberField("maxLicenses", session.maxLicenses());
          json.writeEndObject();
        });
  }

  /** A session, without its cookie and without the viewer. */
  public static byte[] shown(ViewerSessionUse use) {
    ViewerSession session = use.session();
    return JsonBytes.of(
        json -> {
          json.writeStartObject();
          json.writeStringField("id", session.id().toString());
          json.writeStringField("serviceProvider", session.integration().serviceProvider().value());
          json.writeStringField("mvpd", session.integration().mvpd().value());
          writeLicenseServers(json, session);
          json.writeNumberField("maxLicenses", session.maxLicenses());
          json.writeNumberField("licensesTaken", use.licenses());
          json.writeStringField("openedAt", session.validity().from().toString());
          json.writeStringField("expiresAt", session.validity().until().toString());
          json.writeBooleanField("standsOnAuthorization", session.standing() != null);
          json.writeEndObject();
        });
  }

  private static void writeLicenseServers(JsonGenerator json, ViewerSession session)
      throws IOException {
    List<String> names =
        session.licenseServers().stream().map(LicenseServerName::value).sorted().toList();
    json.writeArrayFieldStart("licenseServers");
    for (String name : names) {
      json.writeString(name);
    }
    json.writeEndArray();
  }
}
