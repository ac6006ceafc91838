package tv.playgate.upstream.xacml;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tv.playgate.domain.resource.Resource;
import tv.playgate.domain.upstream.ResourceForm;

/**
 * What one question asks about, and which requested resources that stands for. Several may share
 * one id, such as those of one channel; the answer then holds for each. Left out is what XML cannot
 * carry, and what has the id of another but differs from it in its attributes: no answer could tell
 * the two apart.
 */
final class SentResources {

  private static final Pattern BREAK = Pattern.compile("[\\t\\n\\r]");

  private final Map<String, SentResource> sent = new LinkedHashMap<>();
  private final Map<String, List<Resource>> requested = new LinkedHashMap<>();
  private final Set<Resource> leftOut = new LinkedHashSet<>();

  private SentResources() {}

  static SentResources of(Collection<Resource> resources, ResourceForm form) {
    SentResources all = new SentResources();
    resources.forEach(resource -> all.add(resource, SentResource.of(resource, form)));
    return all;
  }

  /** Nothing is asked, since the question cannot be put. */
  static SentResources none(Collection<Resource> resources) {
    SentResources none = new SentResources();
    none.leftOut.addAll(resources);
    return none;
  }

  private void add(Resource resource, SentResource form) {
    if (form.canTravel() && form.equals(sent.computeIfAbsent(form.id(), id -> form))) {
      requested.computeIfAbsent(form.id(), id -> new ArrayList<>()).add(resource);
    } else {
      leftOut.add(resource);
    }
  }

  /** What is asked about, each id once. */
  Collection<SentResource> sent() {
    return sent.values();
  }

  /** The requested resources that nobody is asked about. */
  Set<Resource> leftOut() {
    return leftOut;
  }

  Set<String> ids() {
    return sent.keySet();
  }

  /** The requested resources that the id stands for. */
  List<Resource> requestedAs(String id) {
    return requested.getOrDefault(id, List.of());
  }

  /**
   * Which id a reply means. One with line breaks comes back with blanks from those who write it
   * into an attribute as it stands; that is understood where it can mean one thing only.
   */
  Optional<String> meantBy(String id) {
    if (sent.containsKey(id)) {
      return Optional.of(id);
    }
    List<String> alike = sent.keySet().stream().filter(known -> flat(known).equals(id)).toList();
    return alike.size() == 1 ? Optional.of(alike.get(0)) : Optional.empty();
  }

  private static String flat(String id) {
    return BREAK.matcher(id).replaceAll(" ");
  }
}
