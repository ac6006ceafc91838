package tv.playgate.upstream;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.playgate.domain.evaluation.AskMvpd;
import tv.playgate.domain.evaluation.MvpdAnswer;
import tv.playgate.domain.evaluation.MvpdFailure;
import tv.playgate.domain.resource.Resource;
import tv.playgate.domain.upstream.ClientIdentityName;
import tv.playgate.domain.upstream.MvpdEndpoint;
import tv.playgate.domain.upstream.XacmlDialect;
import tv.playgate.upstream.HttpAnswer.Reply;
import tv.playgate.upstream.xacml.SigningKey;
import tv.playgate.upstream.xacml.XacmlCodec;
import tv.playgate.upstream.xacml.XacmlQuestion;
import tv.playgate.upstream.xacml.XacmlReply;

/** XACML 2.0 over HTTP (pass-decisions §9.1), signed with the key that holds now. */
final class XacmlProtocol implements SpokenProtocol {

  private static final Logger log = LoggerFactory.getLogger(XacmlProtocol.class);
  private static final int OK = 200;
  private static final int MAX_REPLY_BYTES = 1024 * 1024;

  private final MvpdEndpoint endpoint;
  private final @Nullable ClientIdentityName signer;
  private final boolean signs;
  private final ClientIdentities identities;
  private final Clock clock;
  private volatile @Nullable Keyed keyed;

  XacmlProtocol(
      MvpdEndpoint endpoint, XacmlDialect dialect, ClientIdentities identities, Clock clock) {
    this.endpoint = endpoint;
    this.signer = dialect.signingIdentity().orElse(null);
    this.signs = signer != null || !dialect.signers().isEmpty();
    this.identities = identities;
    this.clock = clock;
  }

  @Override
  public PreparedCall prepare(AskMvpd question) {
    return codec()
        .<PreparedCall>map(
            codec ->
                new OneQuestion(
                    codec, codec.question(question, question.resources(), clock.instant())))
        .orElseGet(() -> withoutKey(question));
  }

  private Optional<XacmlCodec> codec() {
    if (signer == null) {
      return Optional.of(codec(null));
    }
    return identities.signingKey(signer).map(this::codec);
  }

  private XacmlCodec codec(@Nullable SigningKey key) {
    Keyed known = keyed;
    if (known == null || !Objects.equals(known.key(), key)) {
      known = new Keyed(key, new XacmlCodec(endpoint, key, XacmlProtocol::id, ForeignText::tidy));
      keyed = known;
    }
    return known.codec();
  }

  private static String id() {
    return "_" + UUID.randomUUID();
  }

  private PreparedCall withoutKey(AskMvpd question) {
    log.warn(
        "mvpd {}: not asked, the signing identity {} is not there",
        endpoint.address().getHost(),
        signer);
    return new NothingToAsk(question);
  }

  @Override
  public int maxReplyBytes() {
    return MAX_REPLY_BYTES;
  }

  /** Signatures take a processor for a millisecond or so. */
  @Override
  public boolean takesLong() {
    return signs;
  }

  /** A codec and the key that it signs with. */
  private record Keyed(@Nullable SigningKey key, XacmlCodec codec) {}

  /** What is asked, and how its reply is read. */
  private final class OneQuestion implements PreparedCall {

    private final XacmlCodec codec;
    private final XacmlQuestion asked;

    OneQuestion(XacmlCodec codec, XacmlQuestion asked) {
      this.codec = codec;
      this.asked = asked;
    }

    @Override
    public Optional<HttpQuestion> question() {
      return asked.asksAnything()
          ? Optional.of(HttpQuestion.post(endpoint.address(), headers(), asked.body()))
          : Optional.empty();
    }

    private Map<String, String> headers() {
      Map<String, String> headers = new HashMap<>();
      headers.put("Content-Type", asked.contentType());
      headers.put("Accept", "text/xml, application/xml");
      asked.soapAction().ifPresent(action -> headers.put("SOAPAction", action));
      return headers;
    }

    @Override
    public Map<Resource, MvpdAnswer> read(Reply reply) {
      byte[] body = reply.bytes();
      if (reply.status() != OK || body == null) {
        return failed(MvpdFailure.BAD_REPLY);
      }
      XacmlReply read = codec.read(asked, body, contentType(reply), clock.instant());
      if (!read.doubts().isEmpty()) {
        log.debug("mvpd {}: bad reply: {}", endpoint.address().getHost(), read.doubts());
      }
      return read.answers();
    }

    private static @Nullable String contentType(Reply reply) {
      return reply.contentType().isEmpty() ? null : reply.contentType();
    }

    @Override
    public Map<Resource, MvpdAnswer> failed(MvpdFailure why) {
      return asked.failed(why);
    }
  }

  /** Nothing can be asked. */
  private record NothingToAsk(AskMvpd unasked) implements PreparedCall {

    @Override
    public Optional<HttpQuestion> question() {
      return Optional.empty();
    }

    @Override
    public Map<Resource, MvpdAnswer> read(Reply reply) {
      return failed(MvpdFailure.BAD_REPLY);
    }

    @Override
    public Map<Resource, MvpdAnswer> failed(MvpdFailure why) {
      return Failures.of(unasked, why);
    }
  }
}
