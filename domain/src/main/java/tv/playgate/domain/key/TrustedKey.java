package tv.playgate.domain.key;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import tv.playgate.domain.identifier.IdentifierForm;

/**
 * A key whose signatures we take, for one purpose.
 *
 * @param id its purpose and name
 * @param issuer the one issuer whose tokens it may sign; null means any
 * @param subjectPrefix what is put before the subjects of its tokens, so that two issuers cannot
 *     name the same viewer; empty where there is but one
 * @param source where the key comes from
 */
public record TrustedKey(
    TrustedKeyId id, @Nullable String issuer, String subjectPrefix, KeySource source) {

  /** A key whose subjects are taken as they are. */
  public TrustedKey(TrustedKeyId id, @Nullable String issuer, KeySource source) {
    this(id, issuer, "", source);
  }

  /**
   * @throws IllegalArgumentException if the issuer does not {@linkplain IdentifierForm fit}
   */
  public TrustedKey {
    requireNonNull(id, "id");
    if (issuer != null) {
      IdentifierForm.require("issuer", issuer);
    }
    if (!subjectPrefix.isEmpty()) {
      IdentifierForm.require("subjectPrefix", subjectPrefix);
    }
    requireNonNull(source, "source");
  }
}
