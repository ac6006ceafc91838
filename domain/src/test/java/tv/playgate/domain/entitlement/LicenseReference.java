package tv.playgate.domain.entitlement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The entitlement door once more, as slow and obvious as it can be said: the specification
 * (sees-expressplay §1 to §3, §6, §7, and where the doors meet), check by check. It shares nothing
 * with the rules. It says what becomes of the request, and who is asked what, in which order.
 */
final class LicenseReference {

  private final LicenseWorld world;
  private final List<String> asked = new ArrayList<>();
  private boolean newlyGiven;

  private LicenseReference(LicenseWorld world) {
    this.world = world;
  }

  /** Who is asked, then the outcome. */
  static List<String> of(LicenseWorld world) {
    LicenseReference reference = new LicenseReference(world);
    String outcome = reference.outcome();
    reference.asked.add(outcome + (reference.newlyGiven ? ", and the MVPD's yes is kept" : ""));
    return reference.asked;
  }

  private String outcome() {
    if (!guid(world.messageId()) || !(guid(world.contentId()) || unknown())) {
      return "2012";
    }
    if (Set.of("0", "4").contains(world.type())) {
      return "2004";
    }
    String type = world.type().equals("none") ? "1" : world.type();
    boolean cookie = world.cookie().equals("good");
    if (!cookie && (!world.cookie().equals("none") || !type.equals("1"))) {
      return "2005";
    }
    asked.add("content");
    if (unknown() || world.scope().equals("others")) {
      return "2001";
    }
    if (!takes(type) || (type.equals("3") && !world.deviceBinding())) {
      return "2003";
    }
    if (Set.of("not yet", "ends now", "over").contains(world.period())) {
      return "2002";
    }
    String viewer = world.requires() ? viewer(cookie) : "fine";
    if (!viewer.equals("fine")) {
      return viewer;
    }
    return world.tokenUrl() ? counted("granted from the catalog") : issued(type, cookie);
  }

  private boolean guid(String form) {
    return form.equals("plain") || (world.lenientGuids() && !form.equals("bad") && !unknown(form));
  }

  private boolean unknown() {
    return unknown(world.contentId());
  }

  private static boolean unknown(String form) {
    return form.equals("unknown");
  }

  private boolean takes(String type) {
    return switch (type) {
      case "1" -> world.kind().equals("timeBased");
      case "2" -> world.kind().equals("registration") || world.registrationEverywhere();
      default -> world.kind().equals("deviceBound");
    };
  }

  private String viewer(boolean cookie) {
    if (!cookie) {
      return "2005";
    }
    asked.add("session");
    if (!Set.of("good", "elsewhere").contains(world.session())) {
      return "2005";
    }
    if (world.session().equals("elsewhere")) {
      return "2002";
    }
    boolean withdrawn =
        Set.of("integration gone", "integration disabled", "degraded to no")
            .contains(world.subscription());
    boolean accepted =
        world.standing().equals("good")
            || (world.standing().equals("by degradation")
                && world.accepted().contains("degradation"));
    if (accepted && !withdrawn) {
      return "fine";
    }
    return switch (world.subscription()) {
      case "integration gone", "integration disabled" -> "2002";
      case "degraded to no" -> "2002";
      case "degraded to yes" -> accepted("degradation");
      case "trial runs", "trial is over" -> trial();
      default -> signedIn();
    };
  }

  private String trial() {
    if (!world.accepted().contains("temppass")) {
      return "2002";
    }
    asked.add("trial");
    return world.subscription().equals("trial runs") ? "fine" : "2002";
  }

  private String signedIn() {
    asked.add("profile");
    return switch (world.subscription()) {
      case "not signed in", "expired", "not in the line-up" -> "2002";
      case "in the line-up" -> accepted("mvpd");
      case "dummy" -> accepted("dummy");
      default -> mvpd();
    };
  }

  private String mvpd() {
    asked.add("earlier words");
    if (world.subscription().equals("asked before: yes")) {
      return accepted("mvpd");
    }
    asked.add("MVPD");
    if (world.subscription().equals("asked: yes")) {
      newlyGiven = true;
      return accepted("mvpd");
    }
    return world.subscription().equals("asked: no") ? "2002" : "2013";
  }

  private String accepted(String source) {
    return world.accepted().contains(source) ? "fine" : "2002";
  }

  private String issued(String type, boolean cookie) {
    String device = "no device";
    if (type.equals("2")) {
      asked.add("binding");
      String refusal = world.binding().equals("none") ? "fine" : otherDevices();
      if (!refusal.equals("fine")) {
        return refusal;
      }
    }
    if (type.equals("3")) {
      String found = boundDevice();
      if (!Set.of("A", "B").contains(found)) {
        return found;
      }
      device = found;
    }
    asked.add("token with " + (cookie ? "the cookie" : "no cookie") + " for " + device);
    return switch (world.token()) {
      case "issued" -> counted("granted by the token service");
      case "refused" -> "2009";
      case "unavailable" -> "2010";
      default -> "2011";
    };
  }

  /** A second registration is fine while no other device than the bound one is on record (D10). */
  private String otherDevices() {
    asked.add("records");
    return switch (world.records()) {
      case "none", "A" -> "fine";
      case "B", "A and B" -> "2007";
      case "failed" -> "2008";
      default -> "2009";
    };
  }

  private String boundDevice() {
    asked.add("binding");
    if (!world.binding().equals("none")) {
      return world.binding();
    }
    asked.add("records");
    return switch (world.records()) {
      case "none" -> "2006";
      case "A and B" -> "2007";
      case "failed" -> "2008";
      case "not configured" -> "2009";
      default -> bind(world.records());
    };
  }

  private String bind(String device) {
    asked.add("bind " + device);
    return world.boundBy().equals("us") ? device : "2007";
  }

  private String counted(String granted) {
    if (!world.requires()) {
      return granted;
    }
    asked.add("license of the session");
    return switch (world.claim()) {
      case "taken" -> granted;
      case "used up" -> "2002";
      default -> "2005";
    };
  }
}
