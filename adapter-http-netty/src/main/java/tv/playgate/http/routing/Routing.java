package tv.playgate.http.routing;

import java.util.Set;
import java.util.function.Function;

/** Where a request goes. */
public sealed interface Routing {

  /** Handles each case. */
  <R> R fold(
      Function<Found, R> found, Function<NotFound, R> notFound, Function<WrongMethod, R> wrong);

  /** To this endpoint. */
  record Found(Endpoint endpoint, PathVariables variables) implements Routing {
    @Override
    public <R> R fold(
        Function<Found, R> found, Function<NotFound, R> notFound, Function<WrongMethod, R> wrong) {
      return found.apply(this);
    }
  }

  /** Nowhere: no route has that path. */
  record NotFound() implements Routing {
    @Override
    public <R> R fold(
        Function<Found, R> found, Function<NotFound, R> notFound, Function<WrongMethod, R> wrong) {
      return notFound.apply(this);
    }
  }

  /** Nowhere: the path takes other methods only. */
  record WrongMethod(Set<String> allowed) implements Routing {
    public WrongMethod {
      allowed = Set.copyOf(allowed);
    }

    @Override
    public <R> R fold(
        Function<Found, R> found, Function<NotFound, R> notFound, Function<WrongMethod, R> wrong) {
      return wrong.apply(this);
    }
  }
}
