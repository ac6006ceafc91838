package tv.playgate.upstream.xacml;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tv.playgate.domain.evaluation.AskMvpd;
import tv.playgate.domain.resource.Resource;
import tv.playgate.domain.upstream.MvpdEndpoint;
import tv.playgate.domain.upstream.ResourceForm;
import tv.playgate.domain.upstream.XacmlDialect;
import tv.playgate.domain.upstream.XacmlMember;

/**
 * Writes the questions for one MVPD and reads its replies (pass-decisions §9.1, decision D20). It
 * sends nothing and waits for nothing; a signature, though, takes a millisecond or so of a
 * processor, so that signed questions and replies have no place on an event loop. Immutable, and
 * safe for any thread.
 */
public final class XacmlCodec {

  private final XacmlDialect dialect;
  private final String destination;
  private final ResourceForm form;
  private final @Nullable SigningKey key;
  private final Supplier<String> ids;
  private final ReplyReader reader;

  /** Makes the words of an MVPD fit to be shown to viewers. */
  @FunctionalInterface
  public interface Tidying {
    /** The tidy text; null if nothing is left of it. */
    @Nullable String tidy(String text);
  }

  /**
   * A codec for the endpoint.
   *
   * @param key the key of the dialect's {@code signingIdentity}; null where it names none
   * @param ids a new id each time it is asked: a name of XML without colon, such as {@code _} with
   *     hexadecimal digits, that nobody can guess
   * @param tidying for the texts that go on to viewers
   * @throws IllegalArgumentException if the endpoint does not speak XACML, or if a key is missing
   *     or is one too many
   */
  public XacmlCodec(
      MvpdEndpoint endpoint, @Nullable SigningKey key, Supplier<String> ids, Tidying tidying) {
    this.dialect =
        endpoint.protocol().fold(json -> XacmlCodec.refuseJson(), xacml -> xacml.dialect());
    if (dialect.signingIdentity().isPresent() != (key != null)) {
      throw new IllegalArgumentException(
          "signingIdentity: expected with its key, or neither of the two");
    }
    this.destination =
        dialect.maybe(XacmlMember.DESTINATION).orElseGet(() -> endpoint.address().toString());
    this.form = endpoint.resourceForm();
    this.key = key;
    this.ids = requireNonNull(ids, "ids");
    this.reader = new ReplyReader(dialect, requireNonNull(tidying, "tidying"));
  }

  private static XacmlDialect refuseJson() {
    throw new IllegalArgumentException("protocol: json (expected: xacml)");
  }

  /**
   * The question about some resources of a larger one: one of them by fork and join, all of them
   * over many channels. What XML 1.0 cannot carry is left out; where that is the subscriber, the
   * address or whoever asks, so is everything.
   *
   * @param at when it is asked
   * @throws IllegalStateException if the key does not sign
   */
  public XacmlQuestion question(AskMvpd question, Collection<Resource> resources, Instant at) {
    String issuer = dialect.requestIssuer(question.integration().serviceProvider().value());
    boolean canTravel =
        XmlText.carries(issuer)
            && XmlText.carries(question.subject().value())
            && XmlText.carries(question.address().value());
    SentResources sent =
        canTravel ? SentResources.of(resources, form) : SentResources.none(resources);
    String id = ids.get();
    String body = sent.ids().isEmpty() ? "" : written(question, sent, id, issuer, at);
    return new XacmlQuestion(id, dialect.plain(), sent, body.getBytes(StandardCharsets.UTF_8));
  }

  private String written(
      AskMvpd question, SentResources sent, String id, String issuer, Instant at) {
    if (dialect.plain()) {
      return QueryDocument.plain(dialect, question, sent).toString();
    }
    QueryDocument query = QueryDocument.query(dialect, question, sent, id, issuer, destination, at);
    return key == null
        ? query.toString()
        : query.signedBy(new QuerySignature(key).over(query.toString(), id));
  }

  /**
   * What a reply with status 200 says. It is read in UTF-8 up to 1 MiB; callers who expect less
   * stop earlier. Whatever stands in it, this does not throw: a reply that is none fails all its
   * resources, and is no denial.
   *
   * @param body the whole body
   * @param contentType the header as it came; null where there was none
   * @param at when it came
   */
  public XacmlReply read(
      XacmlQuestion question, byte[] body, @Nullable String contentType, Instant at) {
    return reader.read(question, body, contentType, at);
  }
}
