package tv.playgate.sandbox;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * {@code getrecord}: GET alone, one selection per request (sees-expressplay §6). Without a
 * selection, and by cookie, the 32 most recent events; by {@code id}, that one; by {@code start}
 * and {@code length}, a window over all.
 */
final class RecordEndpoint {

  private static final int MOST_RECENT = 32;
  private static final int LONGEST_WINDOW = 1_000;
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
  private static final Set<String> AUTHENTICATION = Set.of("customerAuthenticator", "errorFormat");

  private final String customerAuthenticator;
  private final RecordBook book;

  RecordEndpoint(String customerAuthenticator, RecordBook book) {
    this.customerAuthenticator = customerAuthenticator;
    this.book = book;
  }

  Script answer(String method, FormParameters query) {
    if (!method.equals("GET")) {
      return Script.status(405);
    }
    OptionalInt error = CommonChecks.caller(query, customerAuthenticator);
    return error.isPresent() ? ExpressPlayFaults.code(error.getAsInt()) : select(query);
  }

  private Script select(FormParameters query) {
    Set<String> selection = new TreeSet<>(query.all().keySet());
    selection.removeAll(AUTHENTICATION);
    return switch (String.join(" ", selection)) {
      case "" -> shown(mostRecent(event -> true));
      case "cookie" -> shown(mostRecent(event -> event.has(query.text("cookie"))));
      case "id" ->
          query.matches("id", NUMBER)
              ? shown(mostRecent(event -> event.id() == Long.parseLong(query.text("id"))))
              : Script.status(400);
      case "length start" ->
          query.matches("start", NUMBER) && query.matches("length", NUMBER)
              ? shown(window(number(query, "start"), number(query, "length")))
              : Script.status(400);
      default -> Script.status(400);
    };
  }

  private static int number(FormParameters query, String name) {
    return Integer.parseInt(query.text(name));
  }

  private List<RecordBook.Event> mostRecent(Predicate<RecordBook.Event> wanted) {
    List<RecordBook.Event> found = book.all().stream().filter(wanted).toList();
    return found.subList(Math.max(0, found.size() - MOST_RECENT), found.size());
  }

  private List<RecordBook.Event> window(int start, int length) {
    return book.all().stream().skip(start).limit(Math.min(length, LONGEST_WINDOW)).toList();
  }

  private static Script shown(List<RecordBook.Event> events) {
    return Script.reply(200, "application/json", RecordBook.json(events));
  }
}
