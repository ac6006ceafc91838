package tv.playgate.persistence;

import java.time.Instant;
import java.util.concurrent.CompletionStage;
import tv.playgate.application.Call;
import tv.playgate.application.port.out.UsedMediaTokens;
import tv.playgate.domain.mediatoken.MediaTokenId;

/** Used media tokens in their table. Of two who use one at once, the second sees the first. */
final class JdbcUsedTokens implements UsedMediaTokens {

  private static final String USE =
      """
      INSERT INTO used_media_token (id, ends_at)
      SELECT CAST(? AS UUID), CAST(? AS TIMESTAMP(3) WITH TIME ZONE)
      WHERE NOT EXISTS (SELECT 1 FROM used_media_token WHERE id = ?)
      """;

  private final JdbcCalls calls;

  JdbcUsedTokens(JdbcCalls calls) {
    this.calls = calls;
  }

  @Override
  public CompletionStage<Boolean> use(Call call, MediaTokenId token, Instant until) {
    return calls.write(
        call,
        "use a media token",
        connection ->
            Sql.update(
                    connection,
                    USE,
                    (parameters, id) -> parameters.uuid(id).instant(until).uuid(id),
                    token.value())
                == 1,
        () -> {});
  }
}
