package tv.playgate.domain.key;

import java.util.Arrays;
import java.util.Optional;

/** What a trusted key may sign; a key for one purpose proves nothing for another. */
public enum KeyPurpose {
  /** Statements by which an application registers its installations (pass-decisions §7). */
  SOFTWARE_STATEMENT("softwareStatementKeys"),
  /** Tokens of a programmer's identity service (pass-decisions §6.2). */
  SERVICE_TOKEN("serviceTokenKeys"),
  /** Tokens of a device platform (pass-decisions §6.1). */
  PLATFORM_TOKEN("platformTokenKeys");

  private final String wireName;

  KeyPurpose(String wireName) {
    this.wireName = wireName;
  }

  /** The name of the collection in the catalog. */
  public String wireName() {
    return wireName;
  }

  /** The purpose of that collection, if there is one. */
  public static Optional<KeyPurpose> named(String wireName) {
    return Arrays.stream(values()).filter(p -> p.wireName.equals(wireName)).findFirst();
  }
}
