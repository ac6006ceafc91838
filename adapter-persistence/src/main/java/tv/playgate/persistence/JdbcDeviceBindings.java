package tv.playgate.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import tv.playgate.application.Call;
import tv.playgate.application.port.out.DeviceBindings;
import tv.playgate.domain.evaluation.BindDevice;
import tv.playgate.domain.evaluation.FindDeviceBinding;
import tv.playgate.domain.license.CookieHash;
import tv.playgate.domain.license.DrmDeviceId;

/**
 * Bindings in their table, never remembered. Of two who bind a cookie at once, the second finds the
 * first one's row there and tries again.
 */
final class JdbcDeviceBindings implements DeviceBindings {

  private static final String FIND = "SELECT device FROM device_binding WHERE cookie_sha256 = ?";

  private static final String INSERT =
      "INSERT INTO device_binding (cookie_sha256, device, bound_at) VALUES (?, ?, ?)";

  private static final String DELETE = "DELETE FROM device_binding WHERE cookie_sha256 = ?";

  private final JdbcCalls calls;

  JdbcDeviceBindings(JdbcCalls calls) {
    this.calls = calls;
  }

  @Override
  public CompletionStage<Optional<DrmDeviceId>> find(Call call, FindDeviceBinding question) {
    return calls.read(
        call, "find a device binding", connection -> find(connection, question.cookie()));
  }

  @Override
  public CompletionStage<DrmDeviceId> bind(Call call, BindDevice question) {
    return calls.write(
        call, "bind a device", connection -> bind(connection, question, call.instant()), () -> {});
  }

  @Override
  public CompletionStage<Boolean> forget(Call call, CookieHash cookie) {
    return calls.write(
        call,
        "forget a device binding",
        connection -> Sql.remove(connection, DELETE, JdbcDeviceBindings::bindCookie, cookie),
        () -> {});
  }

  private static Optional<DrmDeviceId> find(Connection connection, CookieHash cookie)
      throws SQLException {
    return Sql.first(
        connection,
        FIND,
        JdbcDeviceBindings::bindCookie,
        cookie,
        row -> new DrmDeviceId(row.text("device")));
  }

  private static DrmDeviceId bind(Connection connection, BindDevice question, Instant now)
      throws SQLException {
    Optional<DrmDeviceId> bound = find(connection, question.cookie());
    if (bound.isPresent()) {
      return bound.get();
    }
    Sql.update(
        connection,
        INSERT,
        (parameters, binding) ->
            parameters.text(binding.cookie().hex()).text(binding.device().value()).instant(now),
        question);
    return question.device();
  }

  private static void bindCookie(Parameters parameters, CookieHash cookie) throws SQLException {
    parameters.text(cookie.hex());
  }
}
