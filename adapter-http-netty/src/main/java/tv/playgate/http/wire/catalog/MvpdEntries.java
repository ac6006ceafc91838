package tv.playgate.http.wire.catalog;

import org.jspecify.annotations.Nullable;
import tv.playgate.domain.identifier.IdentifierForm;
import tv.playgate.domain.integration.Mvpd;
import tv.playgate.domain.integration.MvpdId;
import tv.playgate.domain.temporary.TemporaryAccess;

/** Reads the catalog's MVPDs: how they are asked, or what trial they give. */
final class MvpdEntries {

  private MvpdEntries() {}

  static Mvpd read(Cursor entry) {
    String id = entry.requiredText("id");
    String proxy = entry.text("proxy");
    return new Mvpd(
        new MvpdId(id),
        entry.text("name", id),
        entry.text("partnerMappingId"),
        entry.object("preauthorization", MechanismEntries::read),
        entry.object("authorization", MechanismEntries::read),
        proxy == null ? null : new MvpdId(proxy),
        entry.object("temporaryAccess", MvpdEntries::temporaryAccess),
        entry.duration("deadline"));
  }

  /** A part that is missing has an error of its own on the wire, so it is no fault here. */
  private static TemporaryAccess temporaryAccess(Cursor entry) {
    String kind = entry.requiredText("kind");
    return switch (kind) {
      case "basic" -> new TemporaryAccess.Basic(entry.duration("duration"));
      case "promotional" ->
          new TemporaryAccess.Promotional(
              entry.duration("duration"), entry.integer("maxResources"), identityKey(entry));
      default -> throw entry.problem("kind", "basic or promotional");
    };
  }

  private static @Nullable String identityKey(Cursor entry) {
    String key = entry.text("identityKey");
    return key == null ? null : IdentifierForm.require("identityKey", key);
  }
}
