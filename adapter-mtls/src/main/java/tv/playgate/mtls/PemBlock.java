package tv.playgate.mtls;

import java.nio.file.Path;
import java.util.Base64;

/** One block of a PEM file. It may be a private key, so nothing of its body is ever shown. */
final class PemBlock {

  private final String label;
  private final String base64;

  PemBlock(String label, String base64) {
    this.label = label;
    this.base64 = base64;
  }

  /** What the block says it is, such as {@code CERTIFICATE}. */
  String label() {
    return label;
  }

  /** Its content; the file is named if there is none. */
  byte[] der(Path file) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      // Without the cause, whose message quotes the body.
      throw new TlsMaterialException(file, "block '" + label + "' is not base64");
    }
  }

  @Override
  public String toString() {
    return "PemBlock(" + label + ")";
  }
}
