package tv.playgate.http.wire.catalog;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import tv.playgate.domain.upstream.CallLimits;
import tv.playgate.domain.upstream.MvpdEndpoint;
import tv.playgate.domain.upstream.MvpdMechanism;
import tv.playgate.domain.upstream.XacmlDialect;
import tv.playgate.domain.upstream.XacmlMember;

/**
 * Writes how an MVPD is asked. What follows from other members, and what is usual in XACML, is left
 * out.
 */
final class MechanismWriter {

  private MechanismWriter() {}

  static void write(JsonGenerator json, MvpdMechanism mechanism) throws IOException {
    json.writeStringField(
        "mechanism",
        mechanism.<String>fold(lineup -> "lineup", multi -> "multichannel", fork -> "forkjoin"));
    Optional<MvpdEndpoint> endpoint = mechanism.asked();
    if (endpoint.isPresent()) {
      endpoint(json, endpoint.get());
    }
  }

  private static void endpoint(JsonGenerator json, MvpdEndpoint endpoint) throws IOException {
    Optional<XacmlDialect> dialect =
        endpoint.protocol().fold(plain -> Optional.empty(), xacml -> Optional.of(xacml.dialect()));
    json.writeStringField("protocol", dialect.isPresent() ? "xacml" : "json");
    json.writeStringField("endpoint", endpoint.address().toString());
    limits(json, endpoint.limits());
    json.writeStringField("resourceForm", endpoint.resourceForm().wireName());
    CatalogWriter.optional(json, "identity", endpoint.identity());
    if (dialect.isPresent()) {
      dialect(json, dialect.get());
    }
  }

  private static void limits(JsonGenerator json, CallLimits limits) throws IOException {
    CallLimits usual = CallLimits.of(limits.timeout(), limits.maxConcurrentCalls());
    json.writeStringField("timeout", limits.timeout().toString());
    if (!limits.connectTimeout().equals(usual.connectTimeout())) {
      json.writeStringField("connectTimeout", limits.connectTimeout().toString());
    }
    if (!limits.readTimeout().equals(usual.readTimeout())) {
      json.writeStringField("readTimeout", limits.readTimeout().toString());
    }
    json.writeNumberField("maxConcurrentCalls", limits.maxConcurrentCalls());
    if (limits.maxWaitingCalls() != usual.maxWaitingCalls()) {
      json.writeNumberField("maxWaitingCalls", limits.maxWaitingCalls());
    }
  }

  private static void dialect(JsonGenerator json, XacmlDialect dialect) throws IOException {
    for (Map.Entry<XacmlMember, String> said : dialect.said().entrySet()) {
      json.writeStringField(said.getKey().wireName(), said.getValue());
    }
  }
}
