package tv.playgate.domain.configuration;

import static java.util.Objects.requireNonNull;

import java.util.List;
import tv.playgate.domain.identifier.IdentifierForm;

/**
 * A change of the configuration, made as a whole or not at all.
 *
 * @param basis the revision that the change was made for
 * @param removals what goes, before anything comes
 * @param upserts what comes, or replaces what has the same key
 * @param author who makes it
 * @param why what it is for; may be empty
 */
public record ConfigurationChange(
    Revision basis,
    ConfigurationKeys removals,
    ConfigurationEntries upserts,
    String author,
    String why) {

  public ConfigurationChange {
    requireNonNull(basis, "basis");
    requireNonNull(removals, "removals");
    requireNonNull(upserts, "upserts");
    IdentifierForm.require("author", author);
    requireNonNull(why, "why");
  }

  /**
   * The names of what changes, as {@code collection/key}: what comes or is replaced, and then what
   * goes for good, with a minus before it, such as {@code degradationRules/d1} and {@code
   * -integrations/REF30/Cablevision}.
   */
  public List<String> changes() {
    return ChangedEntries.of(this);
  }
}
