package tv.playgate.upstream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.playgate.domain.license.CustomerCookie;
import tv.playgate.domain.license.DrmDeviceId;

/**
 * Reads which devices a reply of the record service names for one cookie: a list of records, or an
 * object that holds exactly one list (sees-expressplay §6). The service's own filter is not
 * trusted: other cookies are left out here, compared character by character, and so are records of
 * failures and without a device. Anything else in the list makes the whole reply unreadable.
 */
final class RecordReply {

  /** With more records than that a reply is not believed. */
  static final int MAX_RECORDS = 1_000;

  private static final Logger log = LoggerFactory.getLogger(RecordReply.class);
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final RecordFields names;

  RecordReply(RecordFields names) {
    this.names = names;
  }

  /** The distinct devices; empty if the reply cannot be read. */
  Optional<Set<DrmDeviceId>> devices(String body, CustomerCookie cookie) {
    try {
      return records(JSON.readTree(body)).map(records -> devices(records, cookie));
    } catch (JsonProcessingException malformed) {
      return Optional.empty();
    }
  }

  private static Optional<List<JsonNode>> records(JsonNode reply) {
    List<JsonNode> lists = new ArrayList<>();
    if (reply.isArray()) {
      lists.add(reply);
    } else if (reply.isObject()) {
      reply.forEach(member -> lists.addAll(member.isArray() ? List.of(member) : List.of()));
    }
    if (lists.size() != 1 || lists.get(0).size() > MAX_RECORDS) {
      return Optional.empty();
    }
    List<JsonNode> records = new ArrayList<>();
    lists.get(0).forEach(records::add);
    return records.stream().allMatch(JsonNode::isObject) ? Optional.of(records) : Optional.empty();
  }

  private Set<DrmDeviceId> devices(List<JsonNode> records, CustomerCookie cookie) {
    List<JsonNode> counting =
        records.stream()
            .filter(one -> cookie.value().equals(one.path(names.cookie()).textValue()))
            .filter(one -> !RecordedFailure.in(one))
            .toList();
    Set<DrmDeviceId> devices =
        counting.stream()
            .map(one -> one.path(names.deviceId()))
            .filter(JsonNode::isTextual)
            .map(JsonNode::textValue)
            .filter(DrmDeviceId::fits)
            .map(DrmDeviceId::new)
            .collect(Collectors.toUnmodifiableSet());
    if (devices.size() > 1) {
      log.info("expressplay record: events {} name several devices", events(counting));
    }
    return devices;
  }

  private List<Long> events(List<JsonNode> records) {
    return records.stream()
        .map(one -> one.path(names.eventId()))
        .filter(JsonNode::canConvertToLong)
        .map(JsonNode::longValue)
        .toList();
  }
}
