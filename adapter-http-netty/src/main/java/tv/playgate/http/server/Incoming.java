package tv.playgate.http.server;

import java.util.function.Consumer;
import tv.playgate.http.exchange.HttpRequest;

/** What reaches a door's handler. */
sealed interface Incoming {

  /** Handles both cases. */
  void handle(Consumer<Request> request, Consumer<Unreadable> unreadable);

  /** A whole request; whether its connection may go on after the answer. */
  record Request(HttpRequest request, boolean keepAlive) implements Incoming {
    @Override
    public void handle(Consumer<Request> request, Consumer<Unreadable> unreadable) {
      request.accept(this);
    }
  }

  /** Something that is no request; its connection ends with the answer, which has this status. */
  record Unreadable(int status) implements Incoming {
    @Override
    public void handle(Consumer<Request> request, Consumer<Unreadable> unreadable) {
      unreadable.accept(this);
    }
  }
}
