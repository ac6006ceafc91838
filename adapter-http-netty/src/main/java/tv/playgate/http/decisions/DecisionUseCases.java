package tv.playgate.http.decisions;

import static java.util.Objects.requireNonNull;

import tv.playgate.application.port.in.AdmitClient;
import tv.playgate.application.port.in.AuthorizeResources;
import tv.playgate.application.port.in.IssueAccessToken;
import tv.playgate.application.port.in.PreauthorizeResources;
import tv.playgate.application.port.in.RecogniseSignOn;
import tv.playgate.application.port.in.RegisterClient;
import tv.playgate.application.port.in.ShowProfiles;

/** What the decisions door serves. */
public record DecisionUseCases(
    AdmitClient admission,
    RecogniseSignOn signOn,
    PreauthorizeResources preauthorization,
    AuthorizeResources authorization,
    ShowProfiles profiles,
    RegisterClient registration,
    IssueAccessToken tokens) {

  public DecisionUseCases {
    requireNonNull(admission, "admission");
    requireNonNull(signOn, "signOn");
    requireNonNull(preauthorization, "preauthorization");
    requireNonNull(authorization, "authorization");
    requireNonNull(profiles, "profiles");
    requireNonNull(registration, "registration");
    requireNonNull(tokens, "tokens");
  }
}
