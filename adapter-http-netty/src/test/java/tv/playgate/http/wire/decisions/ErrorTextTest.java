package tv.playgate.http.wire.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tv.playgate.domain.error.ErrorCode;
import tv.playgate.http.wire.Golden;

/** Holds every error against the published table (pass-decisions §3, and §3.1 for the samples). */
class ErrorTextTest {

  private static final List<String> ROWS =
      Golden.of(ErrorTextTest.class, "published-errors.txt").lines().toList();

  @Test
  void hasEveryPublishedError() {
    assertThat(ROWS).hasSize(47);
    assertThat(ErrorCode.values())
        .extracting(ErrorCode::wireName)
        .containsExactlyInAnyOrderElementsOf(ROWS.stream().map(row -> column(row, 0)).toList());
  }

  @Test
  void hasActionStatusAndMessageOfTheTable() {
    for (ErrorCode code : ErrorCode.values()) {
      String row =
          ROWS.stream().filter(r -> column(r, 0).equals(code.wireName())).findFirst().orElseThrow();
      ErrorText text = ErrorText.of(code);

      assertThat(code.action().wireName()).as(row).isEqualTo(column(row, 1));
      assertThat(text.status()).as(row).isEqualTo(Integer.parseInt(column(row, 2)));
      assertThat(text.message()).as(row).isEqualTo(message(code, column(row, 3)));
    }
  }

  private static String message(ErrorCode code, String table) {
    return switch (code) {
      case PREAUTHORIZATION_DENIED_BY_MVPD ->
          "The MVPD has returned a \"Deny\" decision when requesting pre-authorization for the"
              + " specified resource.";
      case AUTHORIZATION_DENIED_BY_DEGRADATION_RULE ->
          "The integration has an AuthZNone rule applied for the requested resources";
      default -> table;
    };
  }

  private static String column(String row, int index) {
    return row.split(" \\| ", -1)[index];
  }
}
