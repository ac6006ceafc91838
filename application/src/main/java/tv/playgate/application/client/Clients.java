package tv.playgate.application.client;

import tv.playgate.application.port.in.AdmitClient;
import tv.playgate.application.port.in.IssueAccessToken;
import tv.playgate.application.port.in.MintAccessToken;
import tv.playgate.application.port.out.ClientRegistrations;
import tv.playgate.application.port.out.Configuration;
import tv.playgate.application.port.out.TokenSigning;

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
      ClientRegistrations registrations, TokenSigning signing, TokenPolicy policy) {
    return new TokenOffice(registrations, signing, policy);
  }

  /** Tokens that an operator makes. Safe for use by any number of threads. */
  public static MintAccessToken mintAccessToken(
      ClientRegistrations registrations, TokenSigning signing, TokenPolicy policy) {
    return new TokenOffice(registrations, signing, policy);
  }
}
