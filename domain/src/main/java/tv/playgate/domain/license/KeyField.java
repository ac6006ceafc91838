package tv.playgate.domain.license;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import tv.playgate.domain.secret.SecretPlace;

/**
 * Which part of a content's keys a wrapped secret is. A secret wrapped as one does not open as
 * another.
 */
public enum KeyField {
  CONTENT_KEY("contentKey"),
  IV("iv"),
  KEK("kek");

  /** What is wrapped under these names opens under no others, so they never change. */
  private final String storedName;

  KeyField(String storedName) {
    this.storedName = storedName;
  }

  /**
   * The place of this field of that content. Its associated data is the content id's 16 bytes, most
   * significant first, and the field's name in ASCII.
   */
  public SecretPlace of(ContentId content) {
    String id = content.toString().replace("-", "");
    String name = HexFormat.of().formatHex(storedName.getBytes(StandardCharsets.US_ASCII));
    return new SecretPlace(this + " of content " + content, HexFormat.of().parseHex(id + name));
  }
}
