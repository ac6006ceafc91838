package tv.playgate.domain.resource;

import static java.util.Objects.requireNonNull;

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
    if (value.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE)) {
      throw new IllegalArgumentException("resource: expected a text without half surrogate pairs");
    }
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
