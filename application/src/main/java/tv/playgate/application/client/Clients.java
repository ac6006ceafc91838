package tv.playgate.application.client;

import java.security.SecureRandom;
import tv.playgate.application.port.in.AdmitClient;
import tv.playgate.application.port.in.IssueAccessToken;
import tv.playgate.application.port.in.MintAccessToken;
import tv.playgate.application.port.in.RegisterClient;
import tv.playgate.application.port.out.ClientRegistrations;
import tv.playgate.application.port.out.Configuration;
import tv.playgate.application.port.out.TokenSigning;
import tv.playgate.application.port.out.TokenVerification;

/** The way in to the use cases around clients. */
public final class Clients {

  private Clients() {}

  /** Admission over these ports. Safe for use by any number of threads. */
  public static AdmitClient admitClient(
      Configuration configuration, ClientRegistrations registrations, TokenSigning signing) {
    return new TokenAdmission(configuration, registrations, signing);
  }

  /** Tokens for clients that prove who they are. Safe for use by any number of threads. */
  public static IssueAccessToken issueAccessToken(
      Configuration configuration,
      ClientRegistrations registrations,
      TokenSigning signing,
      TokenPolicy policy) {
    return new TokenOffice(configuration, registrations, signing, policy);
  }

  /** Tokens that an operator makes. Safe for use by any number of threads. */
  public static MintAccessToken mintAccessToken(
      Configuration configuration,
      ClientRegistrations registrations,
      TokenSigning signing,
      TokenPolicy policy) {
    return new TokenOffice(configuration, registrations, signing, policy);
  }

  /** Registration of installations. Safe for use by any number of threads. */
  public static RegisterClient registerClient(
      Configuration configuration,
      ClientRegistrations registrations,
      TokenVerification verification) {
    return new RegistrationOffice(configuration, registrations, verification, new SecureRandom());
  }
}
