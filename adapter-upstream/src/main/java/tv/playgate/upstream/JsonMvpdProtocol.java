package tv.playgate.upstream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tv.playgate.domain.evaluation.AskMvpd;
import tv.playgate.domain.evaluation.MvpdAnswer;
import tv.playgate.domain.evaluation.MvpdDenial;
import tv.playgate.domain.evaluation.MvpdFailure;
import tv.playgate.domain.resource.Resource;
import tv.playgate.domain.upstream.ResourceForm;
import tv.playgate.upstream.HttpAnswer.Reply;

/**
 * The JSON MVPD protocol. The question is {@code {"subject","resource","device","ip"}}, the
 * resource as it was requested. The reply is status 200, {@code application/json} and {@code
 * {"decision":"Permit"|"Deny","ttlSeconds":n?,"reason":"…"?,"details":"…"?}}; further members are
 * ignored. Anything else is a bad reply, never a deny.
 */
record JsonMvpdProtocol(URI address, ResourceForm form) implements SpokenProtocol {

  static final String MEDIA_TYPE = "application/json";

  private static final Map<String, String> HEADERS =
      Map.of("Content-Type", MEDIA_TYPE, "Accept", MEDIA_TYPE);
  private static final int OK = 200;
  private static final long LONGEST_TTL_SECONDS = Duration.ofDays(3650).toSeconds();

  /** What {@code cause} may say of a denial. */
  private static final Map<String, MvpdDenial> DENIALS =
      Map.of(
          "", MvpdDenial.PLAIN,
          "parentalControls", MvpdDenial.PARENTAL_CONTROLS,
          "notAtHome", MvpdDenial.HOME_BASED,
          "sessionInvalidated", MvpdDenial.SESSION_INVALIDATED,
          "unknownSubject", MvpdDenial.SUBJECT_UNKNOWN);

  private static final MvpdAnswer BAD_REPLY = new MvpdAnswer.Failed(MvpdFailure.BAD_REPLY);
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  @Override
  public PreparedCall prepare(AskMvpd question) {
    Resource resource = question.onlyResource();
    return new OneResource(resource, HttpQuestion.post(address, HEADERS, body(question, resource)));
  }

  @Override
  public int maxReplyBytes() {
    return Bulkhead.MAX_REPLY_BYTES;
  }

  private byte[] body(AskMvpd question, Resource resource) {
    ObjectNode body =
        JSON.createObjectNode()
            .put("subject", question.subject().value())
            .put("resource", form == ResourceForm.CHANNEL ? resource.channel() : resource.value())
            .put("device", question.device().value())
            .put("ip", question.address().value());
    try {
      return JSON.writeValueAsBytes(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("resources and identifiers are texts of UTF-8", e);
    }
  }

  /** What the reply says. */
  static MvpdAnswer read(Reply reply) {
    String body = reply.body();
    if (reply.status() != OK || !reply.mediaType().equals(MEDIA_TYPE) || body == null) {
      return BAD_REPLY;
    }
    try {
      return decision(JSON.readTree(body));
    } catch (JsonProcessingException malformed) {
      return BAD_REPLY;
    }
  }

  private static MvpdAnswer decision(JsonNode reply) {
    if (!wellTyped(reply)) {
      return BAD_REPLY;
    }
    return switch (reply.path("decision").asText()) {
      case "Permit" -> permitted(reply);
      case "Deny" -> denied(reply);
      default -> BAD_REPLY;
    };
  }

  /** A permit with a cause of denial is neither. */
  private static MvpdAnswer permitted(JsonNode reply) {
    return absent(reply.path("cause"))
        ? new MvpdAnswer.Permitted(ttl(reply.path("ttlSeconds")))
        : BAD_REPLY;
  }

  private static MvpdAnswer denied(JsonNode reply) {
    MvpdDenial denial = DENIALS.get(reply.path("cause").asText(""));
    return denial == null
        ? BAD_REPLY
        : new MvpdAnswer.Denied(denial, text(reply, "reason"), text(reply, "details"));
  }

  /** For how long, as far as it says; a permit for no time at all still opens this one door. */
  private static @Nullable Duration ttl(JsonNode seconds) {
    return absent(seconds)
        ? null
        : Duration.ofSeconds(Math.max(0, Math.min(LONGEST_TTL_SECONDS, seconds.asLong())));
  }

  private static boolean wellTyped(JsonNode reply) {
    JsonNode ttl = reply.path("ttlSeconds");
    return reply.path("decision").isTextual()
        && (ttl.isIntegralNumber() || absent(ttl))
        && isTextOrAbsent(reply.path("cause"))
        && isTextOrAbsent(reply.path("reason"))
        && isTextOrAbsent(reply.path("details"));
  }

  private static boolean isTextOrAbsent(JsonNode member) {
    return member.isTextual() || absent(member);
  }

  private static boolean absent(JsonNode member) {
    return member.isMissingNode() || member.isNull();
  }

  private static @Nullable String text(JsonNode reply, String member) {
    return absent(reply.path(member)) ? null : ForeignText.tidy(reply.path(member).asText());
  }

  /** The call about one resource. */
  private record OneResource(Resource resource, HttpQuestion sent) implements PreparedCall {

    @Override
    public Optional<HttpQuestion> question() {
      return Optional.of(sent);
    }

    @Override
    public Map<Resource, MvpdAnswer> read(Reply reply) {
      return Map.of(resource, JsonMvpdProtocol.read(reply));
    }

    @Override
    public Map<Resource, MvpdAnswer> failed(MvpdFailure why) {
      return Map.of(resource, new MvpdAnswer.Failed(why));
    }
  }
}
