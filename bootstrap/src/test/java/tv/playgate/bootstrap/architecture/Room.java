package tv.playgate.bootstrap.architecture;

import java.util.List;

/** The rooms of the house (ADR-0004): each with its package, and whom it may know. */
enum Room {
  DOMAIN("domain"),
  APPLICATION("application", DOMAIN),
  HTTP("http", DOMAIN, APPLICATION),
  PERSISTENCE("persistence", DOMAIN, APPLICATION),
  MTLS("mtls", DOMAIN, APPLICATION),
  UPSTREAM("upstream", DOMAIN, APPLICATION),
  SANDBOX("sandbox"),
  BOOTSTRAP("bootstrap", DOMAIN, APPLICATION, HTTP, PERSISTENCE, MTLS, UPSTREAM, SANDBOX);

  private final String part;
  private final List<Room> mayKnow;

  Room(String part, Room... mayKnow) {
    this.part = part;
    this.mayKnow = List.of(mayKnow);
  }

  String root() {
    return "tv.playgate." + part;
  }

  /** The package pattern of everything in the room. */
  String everything() {
    return root() + "..";
  }

  List<Room> mayKnow() {
    return mayKnow;
  }
}
