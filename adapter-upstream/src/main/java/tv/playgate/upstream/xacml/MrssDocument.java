package tv.playgate.upstream.xacml;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an MRSS document with at most one item says, as far as MVPDs want to know it; each part is
 * null where it says nothing, and never blank.
 *
 * @param channelTitle the title of the channel
 * @param guid the id of the item
 * @param guidScheme the scheme of that id
 * @param title the title of the item
 * @param rating the rating of the item, else that of the channel
 */
record MrssDocument(
    @Nullable String channelTitle,
    @Nullable String guid,
    @Nullable String guidScheme,
    @Nullable String title,
    @Nullable String rating) {

  /**
   * The document, if the text is one: well-formed, without document type, {@code rss} with one
   * {@code channel}. One with several items is none, since an answer about the first says nothing
   * of the others.
   */
  static Optional<MrssDocument> in(String text) {
    if (text.indexOf('<') < 0) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Reading(XmlCursor.atRootOf(text)).document());
    } catch (BadReplyException noDocument) {
      return Optional.empty();
    }
  }

  /** One reading of one text. */
  private static final class Reading {

    /** Published with and without the slash at the end. */
    private static final String MEDIA = "http://search.yahoo.com/mrss";

    private final XmlCursor xml;
    private String rss = "";
    private int channels;
    private int items;
    private @Nullable String channelTitle;
    private @Nullable String guid;
    private @Nullable String guidScheme;
    private @Nullable String title;
    private @Nullable String itemRating;
    private @Nullable String channelRating;

    Reading(XmlCursor xml) {
      this.xml = xml;
    }

    MrssDocument document() throws BadReplyException {
      rss = xml.namespace();
      xml.require(rss, "rss");
      while (xml.nextChild()) {
        if (xml.isAt(rss, "channel")) {
          channels++;
          channel();
        } else {
          xml.skip();
        }
      }
      xml.finish();
      if (channels != 1 || items > 1) {
        throw new BadReplyException(BadReply.MALFORMED);
      }
      return new MrssDocument(
          channelTitle, guid, guidScheme, title, itemRating != null ? itemRating : channelRating);
    }

    private void channel() throws BadReplyException {
      while (xml.nextChild()) {
        if (xml.isAt(rss, "title")) {
          channelTitle = first(channelTitle);
        } else if (xml.isAt(rss, "item")) {
          items++;
          item();
        } else if (isMedia("rating")) {
          channelRating = first(channelRating);
        } else {
          xml.skip();
        }
      }
    }

    private void item() throws BadReplyException {
      while (xml.nextChild()) {
        if (xml.isAt(rss, "guid")) {
          guidScheme = xml.attribute("scheme");
          guid = first(guid);
        } else if (xml.isAt(rss, "title")) {
          title = first(title);
        } else if (isMedia("group") || isMedia("content")) {
          media();
        } else if (isMedia("rating")) {
          itemRating = first(itemRating);
        } else {
          xml.skip();
        }
      }
    }

    /** A rating may stand beside the pictures that it is about. */
    private void media() throws BadReplyException {
      while (xml.nextChild()) {
        if (isMedia("rating")) {
          itemRating = first(itemRating);
        } else if (isMedia("content")) {
          media();
        } else {
          xml.skip();
        }
      }
    }

    private boolean isMedia(String localName) {
      return xml.namespace().startsWith(MEDIA) && xml.localName().equals(localName);
    }

    private @Nullable String first(@Nullable String known) throws BadReplyException {
      String text = xml.text();
      return known != null ? known : text.isEmpty() ? null : text;
    }
  }
}
