package tv.playgate.domain.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class Sha256Test {

  @Test
  void hashesAsThePublishedPagesDo() {
    assertThat(Sha256.hex("user@domain.com"))
        .isEqualTo("f7ee5ec7312165148b69fcca1d29075b14b8aef0b5048a332b18b88d09069fb7");
  }
}
