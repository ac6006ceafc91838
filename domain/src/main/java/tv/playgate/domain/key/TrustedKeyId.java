package tv.playgate.domain.key;

import static java.util.Objects.requireNonNull;

/** What makes a trusted key unique: its purpose and its name. */
public record TrustedKeyId(KeyPurpose purpose, KeyId id) {

  public TrustedKeyId {
    requireNonNull(purpose, "purpose");
    requireNonNull(id, "id");
  }

  @Override
  public String toString() {
    return purpose.wireName() + "/" + id;
  }
}
