package tv.playgate.http.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The header fields of a request. Names ignore case. */
public interface RequestHeaders {

  /** The first value of that name, stripped of outer blanks; null where there is none. */
  @Nullable String first(String name);

  /** All values of that name, in the order in which they came. */
  List<String> all(String name);
}
