package tv.playgate.http.wire.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tv.playgate.http.wire.json.StrictJson;

/**
 * One object of a catalog document while it is read. A member that is wrong raises {@link Problem}
 * with its path; members that nobody asked for are wrong too.
 */
final class Cursor {

  /** How long any text may be, in characters. */
  static final int MAX_TEXT = 10_000;

  /** How many texts an array may hold. */
  static final int MAX_TEXTS = 10_000;

  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

  private static final String LIMITS =
      " of at most " + MAX_TEXT + " Unicode characters, none of them NUL";

  private final String document;
  private final String path;
  private final JsonNode object;
  private final Set<String> asked = new HashSet<>();

  Cursor(String path, JsonNode object) {
    this("the catalog document", path, object);
  }

  /** A cursor on a document of that name. */
  Cursor(String document, String path, JsonNode object) {
    if (!object.isObject()) {
      throw new Problem((path.isEmpty() ? "the document" : path) + ": expected an object");
    }
    this.document = document;
    this.path = path;
    this.object = object;
  }

  /** What is wrong with one entry; the reader collects these. */
  static final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Problem(String message) {
      super(message, null, false, false);
    }
  }

  String at(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  Problem problem(String name, String expected) {
    return new Problem(at(name) + ": expected " + expected);
  }

  /** The member's value; null where it is left out or null. */
  @Nullable JsonNode member(String name) {
    asked.add(name);
    JsonNode value = object.get(name);
    return value == null || value.isNull() ? null : value;
  }

  @Nullable String text(String name) {
    JsonNode value = member(name);
    if (value != null && !isText(value)) {
      throw problem(name, "a text" + LIMITS);
    }
    return value == null ? null : value.textValue();
  }

  private static boolean isText(JsonNode value) {
    return value.isTextual() && isStorable(value.textValue());
  }

  /** What is taken must be kept: not every store can keep a NUL, nor a text without end. */
  static boolean isStorable(String text) {
    return text.length() <= MAX_TEXT && text.indexOf('\0') < 0 && StrictJson.isUnicode(text);
  }

  String requiredText(String name) {
    String value = text(name);
    if (value == null) {
      throw problem(name, "a text; it is required");
    }
    return value;
  }

  String text(String name, String otherwise) {
    String value = text(name);
    return value == null ? otherwise : value;
  }

  boolean flag(String name, boolean otherwise) {
    JsonNode value = member(name);
    if (value != null && !value.isBoolean()) {
      throw problem(name, "true or false");
    }
    return value == null ? otherwise : value.booleanValue();
  }

  @Nullable Boolean flag(String name) {
    return member(name) == null ? null : flag(name, false);
  }

  @Nullable Integer integer(String name) {
    JsonNode value = member(name);
    if (value != null && !(value.isIntegralNumber() && value.canConvertToInt())) {
      throw problem(name, "an integer");
    }
    return value == null ? null : value.intValue();
  }

  @Nullable Duration duration(String name) {
    return time(name, "an ISO-8601 duration such as PT5M", Duration::parse);
  }

  /** The instant, of a year that every store can keep: 1 to 9999. */
  @Nullable Instant instant(String name) {
    Instant instant =
        time(name, "an ISO-8601 instant such as 2026-01-01T00:00:00Z", Instant::parse);
    if (instant != null && (instant.isBefore(FIRST) || !instant.isBefore(END))) {
      throw problem(name, "an instant of the years 1 to 9999");
    }
    return instant;
  }

  Instant requiredInstant(String name) {
    Instant value = instant(name);
    if (value == null) {
      throw problem(name, "an ISO-8601 instant; it is required");
    }
    return value;
  }

  private <T> @Nullable T time(String name, String expected, Function<String, T> parse) {
    String text = text(name);
    try {
      return text == null ? null : parse.apply(text);
    } catch (DateTimeException e) {
      throw problem(name, expected);
    }
  }

  /** The texts of an array; null where the member is left out or null. */
  @Nullable List<String> texts(String name) {
    JsonNode value = member(name);
    if (value == null) {
      return null;
    }
    if (!value.isArray() || value.size() > MAX_TEXTS) {
      throw problem(name, "an array of at most " + MAX_TEXTS + " texts");
    }
    List<String> texts = new ArrayList<>();
    for (JsonNode element : value) {
      if (!isText(element)) {
        throw problem(name, "an array of texts" + LIMITS);
      }
      texts.add(element.textValue());
    }
    return texts;
  }

  List<String> textsOrNone(String name) {
    List<String> texts = texts(name);
    return texts == null ? List.of() : texts;
  }

  /** A cursor on an object; null where the member is left out or null. */
  @Nullable Cursor object(String name) {
    JsonNode value = member(name);
    return value == null ? null : new Cursor(document, at(name), value);
  }

  /** The address; it is not repeated where it is none, for it may hold credentials. */
  @Nullable URI address(String name) {
    String text = text(name);
    try {
      return text == null ? null : new URI(text);
    } catch (URISyntaxException e) {
      throw problem(name, "an address");
    }
  }

  /** Reads each object of an array; none where the member is left out or null. */
  <T> List<T> objects(String name, Function<Cursor, T> reader) {
    JsonNode value = member(name);
    if (value != null && (!value.isArray() || value.size() > MAX_TEXTS)) {
      throw problem(name, "an array of at most " + MAX_TEXTS + " objects");
    }
    List<T> read = new ArrayList<>();
    for (int i = 0; value != null && i < value.size(); i++) {
      read.add(new Cursor(document, at(name) + "[" + i + "]", value.get(i)).making(reader));
    }
    return read;
  }

  /** The names of the members. */
  List<String> names() {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** Reads the object of a member; null where it is left out or null. */
  <T> @Nullable T object(String name, Function<Cursor, T> reader) {
    Cursor object = object(name);
    return object == null ? null : object.making(reader);
  }

  /** Makes a value, and blames its exceptions on this object. */
  <T> T making(Function<Cursor, T> maker) {
    T made;
    try {
      made = maker.apply(this);
    } catch (IllegalArgumentException e) {
      throw new Problem((path.isEmpty() ? "" : path + ": ") + e.getMessage());
    }
    refuseUnknown();
    return made;
  }

  private void refuseUnknown() {
    List<String> unknown = names();
    unknown.removeAll(asked);
    if (!unknown.isEmpty()) {
      throw new Problem(at(unknown.get(0)) + ": is not a member of " + document);
    }
  }
}
