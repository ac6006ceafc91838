package tv.playgate.domain.resource;

import static java.util.Objects.requireNonNull;

import tv.playgate.domain.identifier.IdentifierForm;

/**
 * What is to be watched: a plain id or a whole MRSS document. It is opaque, and echoed as it came.
 *
 * @param value never blank, and text that UTF-8 can carry
 */
public record Resource(String value) {

  /**
   * @throws IllegalArgumentException if the value is blank or holds half a surrogate pair, which
   *     could not be echoed
   */
  public Resource {
    if (requireNonNull(value, "value").isBlank()) {
      throw new IllegalArgumentException("resource: expected a text that is not blank");
    }
    if (!IdentifierForm.isUnicode(value)) {
      throw new IllegalArgumentException("resource: expected a text without half surrogate pairs");
    }
  }

  /**
   * Whether a text can be a resource: not blank, and without half surrogate pairs.
   *
   * @param text any text
   */
  public static boolean fits(String text) {
    return !text.isBlank() && IdentifierForm.isUnicode(text);
  }

  /**
   * The channel that this resource belongs to: the channel title of an MRSS document, and otherwise
   * the whole value. An MRSS document without a readable title is its own channel.
   */
  public String channel() {
    return value.indexOf('<') < 0 ? value : MrssChannelTitle.in(value).orElse(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
