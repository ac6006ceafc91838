package tv.playgate.persistence;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Binds the parameters of one statement, one after the other. */
final class Parameters {

  private final PreparedStatement statement;
  private int bound;

  Parameters(PreparedStatement statement) {
    this.statement = statement;
  }

  /** Sets the parameters of a statement from an entry. */
  @FunctionalInterface
  interface Binder<E> {
    void bind(Parameters parameters, E entry) throws SQLException;
  }

  Parameters text(String value) throws SQLException {
    statement.setString(++bound, StorableText.require(value));
    return this;
  }

  Parameters maybeText(@Nullable String value) throws SQLException {
    if (value == null) {
      statement.setNull(++bound, Types.VARCHAR);
      return this;
    }
    return text(value);
  }

  Parameters number(long value) throws SQLException {
    statement.setLong(++bound, value);
    return this;
  }

  Parameters number(int value) throws SQLException {
    statement.setInt(++bound, value);
    return this;
  }

  Parameters maybeNumber(@Nullable Integer value) throws SQLException {
    statement.setObject(++bound, value, Types.INTEGER);
    return this;
  }

  Parameters fraction(double value) throws SQLException {
    statement.setDouble(++bound, value);
    return this;
  }

  Parameters flag(boolean value) throws SQLException {
    statement.setBoolean(++bound, value);
    return this;
  }

  Parameters maybeFlag(@Nullable Boolean value) throws SQLException {
    statement.setObject(++bound, value, Types.BOOLEAN);
    return this;
  }

  Parameters uuid(UUID value) throws SQLException {
    statement.setObject(++bound, value);
    return this;
  }

  Parameters instant(Instant value) throws SQLException {
    statement.setObject(++bound, value.atOffset(ZoneOffset.UTC));
    return this;
  }

  Parameters maybeInstant(@Nullable Instant value) throws SQLException {
    if (value == null) {
      statement.setNull(++bound, Types.TIMESTAMP_WITH_TIMEZONE);
      return this;
    }
    return instant(value);
  }

  /** A duration as ISO-8601 text. */
  Parameters maybeDuration(@Nullable Duration value) throws SQLException {
    return maybeText(value == null ? null : value.toString());
  }

  /** A duration in whole seconds. */
  Parameters maybeSeconds(@Nullable Duration value) throws SQLException {
    statement.setObject(++bound, value == null ? null : value.toSeconds(), Types.BIGINT);
    return this;
  }

  Parameters maybeBytes(byte @Nullable [] value) throws SQLException {
    statement.setBytes(++bound, value);
    return this;
  }

  Parameters texts(Collection<String> values) throws SQLException {
    values.forEach(StorableText::require);
    statement.setArray(
        ++bound, statement.getConnection().createArrayOf("varchar", values.toArray()));
    return this;
  }

  /** No texts at all, which is something else than an empty list of them. */
  Parameters noTexts() throws SQLException {
    statement.setNull(++bound, Types.ARRAY);
    return this;
  }

  Parameters maybeUuids(@Nullable Collection<UUID> values) throws SQLException {
    if (values == null) {
      statement.setNull(++bound, Types.ARRAY);
      return this;
    }
    statement.setArray(++bound, statement.getConnection().createArrayOf("uuid", values.toArray()));
    return this;
  }
}
