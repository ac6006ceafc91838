package tv.playgate.domain.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChannelLineupTest {

  @ParameterizedTest
  @CsvSource({
    "MSNBC, msnbc",
    "fbc-fox, FBC-Fox",
    "ÉTOILE, étoile",
    "Первый, ПЕРВЫЙ",
    "ΣΚΑΪ, σκαϊ",
    "𐐀, 𐐨",
    "NINE, nine"
  })
  void findsAChannelInWhateverCaseItIsWritten(String listed, String wanted) {
    assertThat(ChannelLineup.of(List.of(listed)).contains(wanted)).isTrue();
    assertThat(ChannelLineup.of(List.of(wanted)).contains(listed)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"TNT, TNT2", "TNT2, TNT", "TNT, ' TNT'", "Étoile, Etoile", "STRASSE, Straße"})
  void findsNoOtherChannel(String listed, String wanted) {
    assertThat(ChannelLineup.of(List.of(listed)).contains(wanted)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"tr", "az", "lt", "en"})
  void findsTheSameChannelsWhateverTheMachineSpeaks(String language) {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag(language));
    try {
      assertThat(ChannelLineup.of(List.of("NINE", "title")).contains("nine")).isTrue();
      assertThat(ChannelLineup.of(List.of("NINE", "title")).contains("TITLE")).isTrue();
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void keepsTheChannelsAsTheMvpdGaveThem() {
    List<String> given = List.of("b", "A", "a", "b");
    assertThat(ChannelLineup.of(given).channels()).isEqualTo(given);
    assertThat(ChannelLineup.of(given)).hasToString("[b, A, a, b]");
  }

  @Test
  void isEqualByItsChannels() {
    assertThat(ChannelLineup.of(List.of("a", "b")))
        .isEqualTo(ChannelLineup.of(List.of("a", "b")))
        .hasSameHashCodeAs(ChannelLineup.of(List.of("a", "b")))
        .isNotEqualTo(ChannelLineup.of(List.of("A", "b")))
        .isNotEqualTo(ChannelLineup.of(List.of("b", "a")));
  }

  @Test
  void mayBeEmptyAndNeverHoldsABlank() {
    assertThat(ChannelLineup.of(List.of())).isSameAs(ChannelLineup.EMPTY);
    assertThat(ChannelLineup.EMPTY.contains("")).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> ChannelLineup.of(List.of("a", " ")));
    assertThatNullPointerException().isThrownBy(() -> ChannelLineup.of(null));
  }
}
