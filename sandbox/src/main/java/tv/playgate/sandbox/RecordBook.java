package tv.playgate.sandbox;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The transaction history: which device redeemed a token with which cookie, oldest first. */
final class RecordBook {

  private static final JsonMapper JSON = new JsonMapper();
  private static final int WRONG_DEVICE = -4001;
  private static final int MOST = 10_000;

  private final List<Event> events = new ArrayList<>();
  private long last;

  synchronized void add(
      @Nullable String cookie, String deviceId, Instant time, Redemption redemption) {
    last++;
    events.add(new Event(last, cookie, deviceId, time, redemption));
    if (events.size() > MOST) {
      events.remove(0);
    }
  }

  synchronized List<Event> all() {
    return List.copyOf(events);
  }

  /** These, as getrecord shows them. */
  static String json(List<Event> shown) {
    ArrayNode list = JSON.createArrayNode();
    shown.forEach(event -> list.add(event.json()));
    return list.toString();
  }

  /** One redemption. It prints nobody's device. */
  record Event(
      long id, @Nullable String cookie, String deviceId, Instant time, Redemption redemption) {

    boolean has(String wanted) {
      return Objects.equals(cookie, wanted);
    }

    private ObjectNode json() {
      ObjectNode json =
          JSON.createObjectNode()
              .put("event_id", id)
              .put("cookie", cookie)
              .put("device_id", deviceId)
              .put("time", time.toString());
      return redemption == Redemption.LICENSED
          ? json.put("result", "success")
          : json.put("result", "failure").put("error_code", WRONG_DEVICE);
    }

    @Override
    public String toString() {
      return "Event(" + id + ")";
    }
  }
}
