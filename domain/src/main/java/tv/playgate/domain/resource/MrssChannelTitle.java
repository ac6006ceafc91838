package tv.playgate.domain.resource;

import java.util.Optional;

/**
 * Finds the channel title of an MRSS document: the first {@code title} that stands directly in the
 * first {@code channel} and has its prefix, whatever their case. The title of an item or an image
 * is none. There is no XML parser: the document is opaque to the rules, may be broken, and must
 * never be resolved. What does not look like a title is none.
 *
 * <p>Every character is looked at once or twice, so the time is linear in the document's length.
 */
final class MrssChannelTitle {

  private final MarkupTags tags;

  private MrssChannelTitle(String document) {
    this.tags = new MarkupTags(document);
  }

  static Optional<String> in(String document) {
    return new MrssChannelTitle(document).find();
  }

  private Optional<String> find() {
    while (tags.next()) {
      if (tags.opens() && tags.isLocally("channel")) {
        return inChannel(tags.prefix());
      }
    }
    return Optional.empty();
  }

  private Optional<String> inChannel(String prefix) {
    int depth = 0;
    while (depth >= 0 && tags.next()) {
      boolean title = depth == 0 && tags.isLocally("title") && tags.hasPrefix(prefix);
      if (title && !tags.closes()) {
        return tags.opens() ? text() : Optional.empty();
      }
      depth += tags.opens() ? 1 : tags.closes() ? -1 : 0;
    }
    return Optional.empty();
  }

  /** What stands between the opening tag and the next one, which must close the title. */
  private Optional<String> text() {
    String raw = tags.text();
    return tags.next() && tags.closes() && tags.isLocally("title")
        ? MarkupText.plain(raw).map(String::strip).filter(text -> !text.isEmpty())
        : Optional.empty();
  }
}
