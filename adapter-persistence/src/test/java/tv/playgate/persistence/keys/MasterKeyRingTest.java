package tv.playgate.persistence.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tv.playgate.persistence.keys.KeyLines.file;
import static tv.playgate.persistence.keys.KeyLines.id;
import static tv.playgate.persistence.keys.KeyLines.line;

import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MasterKeyRingTest {

  @Test
  void takesTheOneLineOfAnOldFile() {
    for (String text : List.of(line(0), line(0) + "\n", "\n" + line(0) + "\r\n\r\n")) {
      assertThat(MasterKeyRing.parse(text).ids()).containsExactly(id(0));
    }
  }

  @Test
  void takesAKeyOfEachLineInTheirOrder() {
    MasterKeyRing ring = MasterKeyRing.parse(file(line(2), "", line(0), line(1)));

    assertThat(ring.ids()).containsExactly(id(2), id(0), id(1));
    assertThat(ring.first().id()).isEqualTo(id(2));
    assertThat(ring.next()).isEmpty();
    assertThat(ring.find(id(1))).isPresent();
    assertThat(ring.find(id(3))).isEmpty();
  }

  @Test
  void knowsTheNextKey() {
    MasterKeyRing ring = MasterKeyRing.parse(file(line(0), line(1) + "  next ", line(2)));

    assertThat(ring.next()).contains(id(1));
    assertThat(ring.ids()).containsExactly(id(0), id(1), id(2));
  }

  static Stream<Arguments> malformed() {
    String expected = " (expected: 32 bytes in base64)";
    return Stream.of(
        Arguments.of("\n \n", "master key: there is none"),
        Arguments.of("#geheim#", "master key, line 1: is not base64" + expected),
        Arguments.of(file(line(0), line(1) + "!"), "master key, line 2: is not base64" + expected),
        Arguments.of(
            file(line(0), "", line(1) + " soon"), "master key, line 3: is not base64" + expected),
        Arguments.of(
            Base64.getEncoder().encodeToString(new byte[16]),
            "master key, line 1: 16 bytes (expected: 32 in base64)"),
        Arguments.of(
            file(line(0), line(1), line(0)),
            "master key, line 3: the key stands further up already"),
        Arguments.of(
            file(line(0) + " next", line(1)),
            "master key, line 1: the first key wraps, and is not the next one"),
        Arguments.of(
            file(line(0), line(1) + " next", line(2) + " next"),
            "master key, line 3: there is a next one already"),
        Arguments.of(
            file(IntStream.range(0, 101).mapToObj(KeyLines::line).toArray(String[]::new)),
            "master key, line 101: more than 100 keys"));
  }

  @ParameterizedTest
  @MethodSource("malformed")
  void refusesEverythingElseWithoutRepeatingIt(String text, String message) {
    assertThatThrownBy(() -> MasterKeyRing.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message)
        .hasNoCause();
  }

  @Test
  void isWrittenAsItIsRead() {
    for (String text :
        List.of(file(line(0)), file(line(2), line(0)), file(line(0), line(1) + " next", line(2)))) {
      assertThat(MasterKeyRing.parse(text).reveal()).isEqualTo(text);
    }
  }

  @Test
  void bringsAKeyLetsItLeadAndLosesTheOthers() {
    MasterKeyRing one = MasterKeyRing.parse(line(0));
    MasterKeyRing brought = one.bringing(MasterKey.parse(line(1)));
    MasterKeyRing led = brought.ledBy(MasterKey.parse(line(1)));

    assertThat(brought.reveal()).isEqualTo(file(line(0), line(1) + " next"));
    assertThat(led.reveal()).isEqualTo(file(line(1), line(0)));
    assertThat(led.without(List.of(id(0))).reveal()).isEqualTo(file(line(1)));
  }

  @Test
  void keepsTheNextKeyNextWhereAnotherLeads() {
    MasterKeyRing ring = MasterKeyRing.parse(file(line(0), line(1) + " next"));

    assertThat(ring.ledBy(MasterKey.parse(line(2))).reveal())
        .isEqualTo(file(line(2), line(0), line(1) + " next"));
  }

  @Test
  void printsIdsAlone() {
    assertThat(MasterKey.parse(Base64.getEncoder().encodeToString(new byte[32])))
        // The first bytes of SHA-256 of 32 zero bytes.
        .hasToString("MasterKey(66687aadf862bd77)");
    assertThat(MasterKeyRing.parse(line(0))).hasToString("MasterKeyRing[" + id(0) + "]");
  }
}
