package tv.playgate.upstream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.function.Function;
import tv.playgate.domain.license.DrmSystem;
import tv.playgate.domain.license.TokenUrl;

/**
 * Reads the one token URL of a reply. It is told by its shape, for the published media type of
 * PlayReady's is not that of the published sample (sees-expressplay §5.7, D15 and D20):
 *
 * <ul>
 *   <li>a list of URLs, in which blank lines and {@code #} lines do not count, and there must be
 *       exactly one other;
 *   <li>from PlayReady's service also a JSON object with the texts {@code licenseAcquisitionUrl}
 *       and {@code token}.
 * </ul>
 */
final class TokenReply {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final TokenUrlRule rule;

  private TokenReply(TokenUrlRule rule) {
    this.rule = rule;
  }

  /** Replies of that DRM system's service. */
  static Function<String, ReplyReading<TokenUrl>> of(DrmSystem drm, TokenUrlRule rule) {
    TokenReply reply = new TokenReply(rule);
    return drm == DrmSystem.PLAYREADY ? reply::ofPlayReady : reply::ofList;
  }

  private ReplyReading<TokenUrl> ofPlayReady(String body) {
    return body.stripLeading().startsWith("{") ? ofObject(body) : ofList(body);
  }

  private ReplyReading<TokenUrl> ofObject(String body) {
    try {
      JsonNode object = JSON.readTree(body);
      JsonNode place = object.path("licenseAcquisitionUrl");
      JsonNode token = object.path("token");
      return place.isTextual() && token.isTextual()
          ? rule.handOut(place.textValue(), token.textValue())
          : ReplyReading.bad("the object has no text licenseAcquisitionUrl, or no text token");
    } catch (JsonProcessingException malformed) {
      return ReplyReading.bad("the object is no JSON, or has a member twice");
    }
  }

  private ReplyReading<TokenUrl> ofList(String body) {
    String start = body.stripLeading();
    if (start.startsWith("<")) {
      return ReplyReading.bad("the reply is markup (expected: one URL)");
    }
    if (start.startsWith("{") || start.startsWith("[")) {
      return ReplyReading.bad("the reply is JSON (expected: one URL)");
    }
    List<String> urls =
        body.lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
            .limit(2)
            .toList();
    return switch (urls.size()) {
      case 0 -> ReplyReading.bad("the reply has no URL");
      case 1 -> rule.handOut(urls.get(0));
      default -> ReplyReading.bad("the reply has several lines (expected: one URL)");
    };
  }
}
