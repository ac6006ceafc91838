package tv.playgate.http.wire.catalog;

import java.util.function.Function;
import tv.playgate.http.wire.json.MalformedJsonException;
import tv.playgate.http.wire.json.StrictJson;

/** Reads small documents of one object each, with the catalog's strictness. */
final class Documents {

  private Documents() {}

  /**
   * Reads a document.
   *
   * @param most how many bytes it may have
   * @param name what messages call it
   * @throws MalformedJsonException if it is too large or wrong; the message says how
   */
  static <T> T read(byte[] utf8, int most, String name, Function<Cursor, T> reader)
      throws MalformedJsonException {
    if (utf8.length > most) {
      throw new MalformedJsonException("the document has more than " + most + " bytes");
    }
    try {
      return new Cursor(name, "", StrictJson.tree(utf8)).making(reader);
    } catch (Cursor.Problem problem) {
      throw new MalformedJsonException(String.valueOf(problem.getMessage()));
    }
  }
}
