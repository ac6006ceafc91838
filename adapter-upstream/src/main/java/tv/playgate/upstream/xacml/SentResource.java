package tv.playgate.upstream.xacml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tv.playgate.domain.resource.Resource;
import tv.playgate.domain.upstream.ResourceForm;
import tv.playgate.domain.upstream.XacmlMember;

/**
 * A resource as an MVPD is told of it.
 *
 * @param id by which the MVPD's answer names it
 * @param parts what else it is told, in the order of the published sample
 */
record SentResource(String id, List<Part> parts) {

  /** One attribute beside the id. */
  record Part(XacmlMember attribute, String value) {}

  SentResource {
    parts = List.copyOf(parts);
  }

  private SentResource(String id) {
    this(id, List.of());
  }

  static SentResource of(Resource resource, ResourceForm form) {
    return switch (form) {
      case AS_REQUESTED -> new SentResource(resource.value());
      case CHANNEL -> new SentResource(resource.channel());
      case MRSS -> new SentResource(asMrss(resource.value()));
      case ATTRIBUTES ->
          MrssDocument.in(resource.value())
              .flatMap(SentResource::inParts)
              .orElseGet(() -> new SentResource(resource.value()));
    };
  }

  private static String asMrss(String text) {
    return MrssDocument.in(text).isPresent() ? text : wrapped(text);
  }

  private static String wrapped(String title) {
    StringBuilder mrss = new StringBuilder("<rss version=\"2.0\"><channel><title>");
    XmlText.append(mrss, title);
    return mrss.append("</title></channel></rss>").toString();
  }

  /** In parts, if there is an item with an id to ask about. */
  private static Optional<SentResource> inParts(MrssDocument document) {
    return Optional.ofNullable(document.guid())
        .map(guid -> new SentResource(guid, partsOf(document)));
  }

  /** Where an id names no scheme of its own, the channel is its namespace, as published. */
  private static List<Part> partsOf(MrssDocument document) {
    String scheme = document.guidScheme();
    List<Part> parts = new ArrayList<>();
    add(parts, XacmlMember.TV_NETWORK_ATTRIBUTE, document.channelTitle());
    add(
        parts,
        XacmlMember.ID_NAMESPACE_ATTRIBUTE,
        scheme == null || scheme.isBlank() ? document.channelTitle() : scheme);
    add(parts, XacmlMember.TITLE_ATTRIBUTE, document.title());
    add(parts, XacmlMember.RATING_ATTRIBUTE, document.rating());
    return parts;
  }

  private static void add(List<Part> parts, XacmlMember attribute, @Nullable String value) {
    if (value != null) {
      parts.add(new Part(attribute, value));
    }
  }

  /** Whether XML can carry it. */
  boolean canTravel() {
    return XmlText.carries(id) && parts.stream().allMatch(part -> XmlText.carries(part.value()));
  }
}
