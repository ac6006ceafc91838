package tv.playgate.persistence;

import static java.util.Objects.requireNonNull;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tv.playgate.domain.secret.WrappedSecret;

/** The current row of a result, by column. */
record Row(ResultSet result) {

  /** Makes an entry of a row. */
  @FunctionalInterface
  interface Reader<E> {
    E read(Row row) throws SQLException;
  }

  String text(String column) throws SQLException {
    return requireNonNull(result.getString(column), column);
  }

  @Nullable String maybeText(String column) throws SQLException {
    return result.getString(column);
  }

  /** What the text says; null where there is none. */
  <E> @Nullable E maybe(String column, Function<String, E> reading) throws SQLException {
    String text = maybeText(column);
    return text == null ? null : reading.apply(text);
  }

  /** Whether there is anything in that column. */
  boolean has(String column) throws SQLException {
    return result.getObject(column) != null;
  }

  long number(String column) throws SQLException {
    return result.getLong(column);
  }

  int smallNumber(String column) throws SQLException {
    return result.getInt(column);
  }

  @Nullable Integer maybeSmallNumber(String column) throws SQLException {
    int number = result.getInt(column);
    return result.wasNull() ? null : number;
  }

  double fraction(String column) throws SQLException {
    return result.getDouble(column);
  }

  boolean flag(String column) throws SQLException {
    return result.getBoolean(column);
  }

  @Nullable Boolean maybeFlag(String column) throws SQLException {
    boolean flag = result.getBoolean(column);
    return result.wasNull() ? null : flag;
  }

  UUID uuid(String column) throws SQLException {
    return requireNonNull(result.getObject(column, UUID.class), column);
  }

  Instant instant(String column) throws SQLException {
    return requireNonNull(maybeInstant(column), column);
  }

  @Nullable Instant maybeInstant(String column) throws SQLException {
    OffsetDateTime time = result.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  Duration duration(String column) throws SQLException {
    return Duration.parse(text(column));
  }

  @Nullable Duration maybeDuration(String column) throws SQLException {
    String text = maybeText(column);
    return text == null ? null : Duration.parse(text);
  }

  Duration seconds(String column) throws SQLException {
    return requireNonNull(maybeSeconds(column), column);
  }

  @Nullable Duration maybeSeconds(String column) throws SQLException {
    long seconds = result.getLong(column);
    return result.wasNull() ? null : Duration.ofSeconds(seconds);
  }

  byte[] bytes(String column) throws SQLException {
    return requireNonNull(maybeBytes(column), column);
  }

  byte @Nullable [] maybeBytes(String column) throws SQLException {
    return result.getBytes(column);
  }

  @Nullable WrappedSecret maybeWrapped(String column) throws SQLException {
    byte[] bytes = maybeBytes(column);
    return bytes == null ? null : new WrappedSecret(bytes);
  }

  List<String> texts(String column) throws SQLException {
    return Arrays.stream(requireNonNull(elements(column), column)).map(String.class::cast).toList();
  }

  /** Texts that are there, or none where the column is null. */
  List<String> textsIfAny(String column) throws SQLException {
    @Nullable Object[] elements = elements(column);
    return elements == null ? List.of() : Arrays.stream(elements).map(String.class::cast).toList();
  }

  /** Names with their values, from two columns. */
  Map<String, String> pairs(String nameColumn, String valueColumn) throws SQLException {
    List<String> names = texts(nameColumn);
    List<String> values = texts(valueColumn);
    Map<String, String> pairs = new TreeMap<>();
    for (int i = 0; i < names.size(); i++) {
      pairs.put(names.get(i), values.get(i));
    }
    return pairs;
  }

  @Nullable List<UUID> maybeUuids(String column) throws SQLException {
    @Nullable Object[] elements = elements(column);
    return elements == null ? null : Arrays.stream(elements).map(UUID.class::cast).toList();
  }

  private @Nullable Object @Nullable [] elements(String column) throws SQLException {
    Array array = result.getArray(column);
    return array == null ? null : (Object[]) array.getArray();
  }
}
