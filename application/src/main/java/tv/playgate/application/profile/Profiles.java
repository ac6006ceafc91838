package tv.playgate.application.profile;

import tv.playgate.application.port.in.RecordSignIns;
import tv.playgate.application.port.out.AuthorizationStore;
import tv.playgate.application.port.out.Configuration;
import tv.playgate.application.port.out.ProfileStore;

/** The way in to the use cases around profiles. */
public final class Profiles {

  private Profiles() {}

  /** Records over these ports. Safe for use by any number of threads. */
  public static RecordSignIns recordSignIns(
      Configuration configuration, ProfileStore profiles, AuthorizationStore authorizations) {
    return new SignInRecords(configuration, profiles, authorizations);
  }
}
