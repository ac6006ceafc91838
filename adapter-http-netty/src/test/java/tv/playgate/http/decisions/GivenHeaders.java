package tv.playgate.http.decisions;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tv.playgate.http.exchange.RequestHeaders;

/** Header fields that a test writes down, as names and values in turn. */
record GivenHeaders(Map<String, List<String>> values) implements RequestHeaders {

  static GivenHeaders of(String... namesAndValues) {
    Map<String, List<String>> values = new TreeMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      values
          .computeIfAbsent(namesAndValues[i].toLowerCase(Locale.ROOT), name -> new ArrayList<>())
          .add(namesAndValues[i + 1]);
    }
    return new GivenHeaders(values);
  }

  @Override
  public @Nullable String first(String name) {
    return all(name).isEmpty() ? null : all(name).get(0).strip();
  }

  @Override
  public List<String> all(String name) {
    return values.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
  }
}
