package tv.playgate.domain.upstream;

import static java.util.Objects.requireNonNull;

import java.util.function.Function;

/** The language in which an MVPD is asked (pass-decisions §9). */
public sealed interface MvpdProtocol {

  /** Handles each protocol. */
  <R> R fold(Function<Json, R> json, Function<Xacml, R> xacml);

  /** One resource per call, in JSON. */
  record Json() implements MvpdProtocol {
    @Override
    public <R> R fold(Function<Json, R> json, Function<Xacml, R> xacml) {
      return json.apply(this);
    }
  }

  /** XACML 2.0, in SAML over SOAP or plain (§9.1). */
  record Xacml(XacmlDialect dialect) implements MvpdProtocol {
    public Xacml {
      requireNonNull(dialect, "dialect");
    }

    @Override
    public <R> R fold(Function<Json, R> json, Function<Xacml, R> xacml) {
      return xacml.apply(this);
    }
  }
}
