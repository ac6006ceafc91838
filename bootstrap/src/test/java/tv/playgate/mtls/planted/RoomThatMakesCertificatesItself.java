package tv.playgate.mtls.planted;

import org.bouncycastle.asn1.x500.X500Name;

/** Planted: breaks a rule of the house, so that the rule is seen to fail. */
public final class RoomThatMakesCertificatesItself {
  String name(X500Name name) {
    return name.toString();
  }
}
