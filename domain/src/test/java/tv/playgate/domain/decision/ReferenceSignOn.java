package tv.playgate.domain.decision;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tv.playgate.domain.decision.World.Agreed;
import tv.playgate.domain.decision.World.Link;
import tv.playgate.domain.decision.World.Partner;
import tv.playgate.domain.decision.World.SignIn;

/** What the specification says of finding a profile (pass-decisions §3.2, §6, §11). */
final class ReferenceSignOn {

  private final World world;
  private final Agreed agreed;
  private final List<String> lines;
  private String trouble = "";
  private @Nullable String partnersFault;

  ReferenceSignOn(World world, Agreed agreed, List<String> lines) {
    this.world = world;
    this.agreed = agreed;
    this.lines = lines;
  }

  /** Why no profile was found. */
  String trouble() {
    return trouble;
  }

  /** What is wrong with the partner's word, where there is no profile but the partner's. */
  @Nullable String partnersFault() {
    return partnersFault;
  }

  /** The device's own first, else by a sign-in elsewhere, in the order of the links. */
  @Nullable SignIn find() {
    lines.add("look for the profile");
    boolean singleSignOn = !Boolean.FALSE.equals(agreed.singleSignOn());
    SignIn own = world.person().own();
    trouble = troubleWith(own);
    if (own != null && trouble.isEmpty()) {
      if (!own.ofThePartner()) {
        return own;
      }
      if (!singleSignOn) {
        trouble = "authenticated_profile_missing";
        return null;
      }
      String fault = faultOfThePartner();
      if (fault == null) {
        return own;
      }
      SignIn elsewhere = elsewhere();
      // D14: told only where no other profile is found
      partnersFault = elsewhere == null ? fault : null;
      return elsewhere;
    }
    return singleSignOn ? elsewhere() : null;
  }

  private @Nullable SignIn elsewhere() {
    boolean nothingBefore = world.person().own() == null;
    String first = "";
    int number = 0;
    for (Link link : world.person().links()) {
      lines.add("follow the " + link.kind() + " link " + number++);
      SignIn found = link.leadsTo();
      if (found != null && troubleWith(found).isEmpty()) {
        return found;
      }
      if (found != null && first.isEmpty()) {
        first = troubleWith(found);
      }
    }
    // ours: where the device has nothing, the first sign-in elsewhere says what is wrong
    if (nothingBefore && !first.isEmpty()) {
      trouble = first;
    }
    return null;
  }

  /** Expired once notAfter is not after now; one of the future does not count yet. */
  private String troubleWith(@Nullable SignIn signIn) {
    if (signIn == null) {
      return "authenticated_profile_missing";
    }
    if (signIn.invalidated()) {
      return "authenticated_profile_invalidated";
    }
    if (world.now() < signIn.span().from()) {
      return "authenticated_profile_missing";
    }
    return signIn.span().until() <= world.now() ? "authenticated_profile_expired" : "";
  }

  /** §6.3, in the order of the table. */
  private @Nullable String faultOfThePartner() {
    Partner partner = world.person().partner();
    if (!Boolean.FALSE.equals(agreed.enforcePermissions())) {
      if (partner.access() == null) {
        return "invalid_header_pfs_permission_access_not_present";
      }
      if (partner.access().equals("notDetermined")) {
        return "invalid_header_pfs_permission_access_not_determined";
      }
      if (!partner.access().equals("granted")) {
        return "invalid_header_pfs_permission_access_not_granted";
      }
    } else if (partner.equals(Partner.SILENT)) {
      // ours: where nobody enforces permissions, the header may be left out
      return null;
    }
    String named = partner.provider();
    String own = world.provider().partnersName();
    if (named == null || (!named.equals(own) && !named.equals("dish"))) {
      return "invalid_header_pfs_provider_id_not_determined";
    }
    if (!named.equals(own)) {
      return "invalid_header_pfs_provider_id_mismatch";
    }
    Long expires = partner.expires();
    return expires != null && expires <= world.now()
        ? "invalid_header_pfs_provider_info_expired"
        : null;
  }
}
