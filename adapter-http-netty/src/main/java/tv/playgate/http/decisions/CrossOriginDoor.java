package tv.playgate.http.decisions;

import java.util.concurrent.CompletionStage;
import tv.playgate.http.exchange.Door;
import tv.playgate.http.exchange.HttpAnswer;
import tv.playgate.http.exchange.HttpRequest;

/**
 * A door whose answers, errors too, may be read by the script that asked from another origin. What
 * could not be read as a request named no origin.
 */
final class CrossOriginDoor implements Door {

  private static final String ORIGIN = "origin";

  private final Door door;

  CrossOriginDoor(Door door) {
    this.door = door;
  }

  @Override
  public String name() {
    return door.name();
  }

  @Override
  public CompletionStage<HttpAnswer> answer(HttpRequest request) {
    CompletionStage<HttpAnswer> answer = door.answer(request);
    return request.headers().first(ORIGIN) == null ? answer : answer.thenApply(CrossOrigin::shared);
  }

  @Override
  public HttpAnswer unreadable(int status) {
    return door.unreadable(status);
  }
}
