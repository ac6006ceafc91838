package tv.playgate.sandbox.mvpd;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was asked in XACML.
 *
 * @param id the {@code ID} of the query; null in the plain form
 * @param issuer who asks; null in the plain form, or if it does not say
 * @param subject who wants to watch; decoded where it travels as base64
 * @param resources what, in their order, once for each time that it is asked about
 * @param action what for, {@code VIEW} as a rule; null if it does not say
 * @param ip where from; null if it does not say
 * @param signature how it stands with the signature of the query
 */
public record XacmlQuestion(
    @Nullable String id,
    @Nullable String issuer,
    String subject,
    List<Resource> resources,
    @Nullable String action,
    @Nullable String ip,
    QuerySignature signature) {

  public XacmlQuestion {
    requireNonNull(subject, "subject");
    resources = List.copyOf(resources);
    requireNonNull(signature, "signature");
  }

  /** The ids of the resources, in their order. */
  public List<String> resourceIds() {
    return resources.stream().map(Resource::id).toList();
  }

  /**
   * A resource.
   *
   * @param id its resource-id
   * @param attributes whatever else is said of it, by attribute id: the channel, for one
   */
  public record Resource(String id, Map<String, String> attributes) {

    public Resource {
      requireNonNull(id, "id");
      attributes = Map.copyOf(attributes);
    }
  }
}
