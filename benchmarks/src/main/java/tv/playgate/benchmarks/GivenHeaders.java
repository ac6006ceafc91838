package tv.playgate.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tv.playgate.http.exchange.RequestHeaders;

/** Header fields, each with one value, by their names in lower case. */
record GivenHeaders(Map<String, String> values) implements RequestHeaders {

  @Override
  public @Nullable String first(String name) {
    return values.get(name.toLowerCase(Locale.ROOT));
  }

  @Override
  public List<String> all(String name) {
    String value = first(name);
    return value == null ? List.of() : List.of(value);
  }
}
