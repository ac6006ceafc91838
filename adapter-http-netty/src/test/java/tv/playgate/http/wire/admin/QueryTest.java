package tv.playgate.http.wire.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryTest {

  @Test
  void readsWhatIsThereAndTellsBlankFromMissing() throws InvalidRequestException {
    Query query = Query.read("author=n%C3%B6c+team&why=&", "author", "why", "before");

    assertThat(query.value("author")).contains("n\u00f6c team");
    assertThat(query.value("why")).contains("");
    assertThat(query.value("before")).isEmpty();
    assertThat(query.number("before", 1, 9, 7)).isEqualTo(7);
    assertThat(Query.read("", "author").value("author")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "why=1&why=2 | why: is there twice",
        "why=%zz     | the query has a malformed escape",
        "%4=x        | the query has a malformed escape",
        "hush=hush   | the query: expected no parameters but author, why",
        "=           | the query: expected no parameters but author, why",
      })
  void saysWhatIsWrong(String query, String problem) {
    assertThatExceptionOfType(InvalidRequestException.class)
        .isThrownBy(() -> Query.read(query, "why", "author"))
        .withMessage(problem);
  }

  @ParameterizedTest
  @CsvSource({"n=0", "n=10", "n=", "n=+", "n=1.5", "n=99999999999999999999"})
  void takesNoNumberOutOfRange(String text) throws InvalidRequestException {
    Query query = Query.read(text, "n");

    assertThatExceptionOfType(InvalidRequestException.class)
        .isThrownBy(() -> query.number("n", 1, 9, 1))
        .withMessage("n: expected a whole number from 1 to 9");
  }
}
