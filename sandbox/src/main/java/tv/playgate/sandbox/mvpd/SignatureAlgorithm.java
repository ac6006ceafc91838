package tv.playgate.sandbox.mvpd;

import javax.xml.crypto.dsig.DigestMethod;
import javax.xml.crypto.dsig.SignatureMethod;

/** How messages are signed. */
public enum SignatureAlgorithm {
  /** RSA and SHA-256. */
  RSA_SHA256(SignatureMethod.RSA_SHA256, DigestMethod.SHA256),
  /** RSA and SHA-1, as in the published samples; nobody should believe it any more. */
  RSA_SHA1(SignatureMethod.RSA_SHA1, DigestMethod.SHA1);

  private final String method;
  private final String digest;

  SignatureAlgorithm(String method, String digest) {
    this.method = method;
    this.digest = digest;
  }

  String method() {
    return method;
  }

  String digest() {
    return digest;
  }
}
