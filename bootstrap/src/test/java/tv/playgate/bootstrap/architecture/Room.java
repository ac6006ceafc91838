package tv.playgate.bootstrap.architecture;

import java.util.List;

/** The rooms of the house (ADR-0004): each with its package, and whom it may know. */
enum Room {
  DOMAIN("domain"),
  APPLICATION("application"),
  HTTP("http"),
  PERSISTENCE("persistence"),
  MTLS("mtls"),
  UPSTREAM("upstream"),
  TOKENS("tokens"),
  SANDBOX("sandbox"),
  BOOTSTRAP("bootstrap");

  private final String part;

  Room(String part) {
    this.part = part;
  }

  String root() {
    return "tv.playgate." + part;
  }

  /** The package pattern of everything in the room. */
  String everything() {
    return root() + "..";
  }

  List<Room> mayKnow() {
    return switch (this) {
      case DOMAIN, SANDBOX -> List.of();
      case APPLICATION -> List.of(DOMAIN);
      case HTTP, PERSISTENCE, MTLS, UPSTREAM, TOKENS -> List.of(DOMAIN, APPLICATION);
      case BOOTSTRAP ->
          List.of(DOMAIN, APPLICATION, HTTP, PERSISTENCE, MTLS, UPSTREAM, TOKENS, SANDBOX);
    };
  }
}
