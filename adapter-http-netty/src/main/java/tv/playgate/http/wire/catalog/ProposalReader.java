package tv.playgate.http.wire.catalog;

import tv.playgate.domain.degradation.RuleTerms;
import tv.playgate.domain.identifier.IdentifierForm;
import tv.playgate.http.wire.json.MalformedJsonException;

/**
 * Reads how an operator decides a proposed degradation. Members that degradation rules have too
 * have the form that they have in the catalog.
 */
public final class ProposalReader {

  /** How large such a body may be, in bytes. */
  public static final int MAX_BODY = 64 * 1024;

  /** How long a reason may be, in characters. */
  public static final int MAX_WHY = 1_000;

  private ProposalReader() {}

  /**
   * What shall not be as proposed; an empty body says nothing of the kind.
   *
   * @throws MalformedJsonException if the body says no such thing; the message says why
   */
  public static RuleTerms approval(byte[] utf8) throws MalformedJsonException {
    return utf8.length == 0
        ? RuleTerms.AS_PROPOSED
        : Documents.read(utf8, MAX_BODY, "an approval", ProposalReader::terms);
  }

  private static RuleTerms terms(Cursor entry) {
    return new RuleTerms(
        entry.member("kind") == null ? null : DegradationEntries.kind(entry),
        entry.duration("duration"),
        entry.text("message"));
  }

  /**
   * Why a proposal is rejected.
   *
   * @throws MalformedJsonException if the body does not say; the message says why
   */
  public static String rejection(byte[] utf8) throws MalformedJsonException {
    return Documents.read(utf8, MAX_BODY, "a rejection", ProposalReader::why);
  }

  private static String why(Cursor entry) {
    String why = entry.requiredText("why");
    if (why.isBlank() || why.length() > MAX_WHY || !IdentifierForm.hasPlainCharacters(why)) {
      throw entry.problem(
          "why",
          "1 to " + MAX_WHY + " characters that are not all blank, none a control character");
    }
    return why;
  }
}
