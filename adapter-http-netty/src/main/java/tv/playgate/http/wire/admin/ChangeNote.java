package tv.playgate.http.wire.admin;

import tv.playgate.domain.identifier.IdentifierForm;

/**
 * Who makes a change and what for, as the history records it: the parameters {@code author} and
 * {@code why}.
 *
 * @param author {@code admin} where it is not said
 * @param why at most {@value #MAX_WHY} characters; empty where it is not said
 */
public record ChangeNote(String author, String why) {

  /** How long a reason may be, in characters. */
  public static final int MAX_WHY = 1_000;

  private static final String ANYBODY = "admin";

  /**
   * Reads the note from a query as it travelled.
   *
   * @throws InvalidRequestException if it has other parameters, or a part has not its form
   */
  public static ChangeNote read(String query) throws InvalidRequestException {
    Query parameters = Query.read(query, "author", "why");
    String author = author(parameters);
    String why = parameters.value("why").orElse("");
    if (why.length() > MAX_WHY || !IdentifierForm.hasPlainCharacters(why)) {
      throw new InvalidRequestException(
          "why: expected at most " + MAX_WHY + " characters without control characters");
    }
    return new ChangeNote(author, why);
  }

  /**
   * Reads the author alone, where the reason travels elsewhere.
   *
   * @throws InvalidRequestException if the query has other parameters, or he has no name
   */
  public static String author(String query) throws InvalidRequestException {
    return author(Query.read(query, "author"));
  }

  private static String author(Query parameters) throws InvalidRequestException {
    String author = parameters.value("author").orElse(ANYBODY);
    if (!IdentifierForm.fits(author)) {
      throw new InvalidRequestException(
          "author: expected 1 to "
              + IdentifierForm.MAX_LENGTH
              + " characters without control characters");
    }
    return author;
  }
}
