package tv.playgate.http.wire.decisions;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tv.playgate.domain.identifier.IdentifierForm;
import tv.playgate.domain.viewer.VisitorId;

/**
 * The header {@code AP-Visitor-Identifier}: an opaque id, which the published example puts in
 * quotes (pass-decisions §1.2). It bears on no decision, so an unusable one is none.
 */
public final class VisitorIdentifierHeader {

  /** The header's name. */
  public static final String NAME = "ap-visitor-identifier";

  private VisitorIdentifierHeader() {}

  /** The visitor; empty if the value is missing or has not the form of an identifier. */
  public static Optional<VisitorId> read(@Nullable String value) {
    return Optional.ofNullable(value)
        .map(VisitorIdentifierHeader::withoutQuotes)
        .filter(IdentifierForm::fits)
        .map(VisitorId::new);
  }

  private static String withoutQuotes(String value) {
    boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
    return quoted ? value.substring(1, value.length() - 1).strip() : value;
  }
}
