package tv.playgate.upstream.xacml;

import java.security.PublicKey;
import java.util.List;
import java.util.Set;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.DigestMethod;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.SignatureMethod;
import javax.xml.crypto.dsig.SignedInfo;
import javax.xml.crypto.dsig.Transform;

/**
 * What a signature must look like to prove anything: one reference, to the element that it stands
 * in, and no transform that could sign something else than what is read.
 *
 * <p>SHA-1 is not accepted, though the published samples have it: whoever can have an MVPD sign a
 * text of his making can have it sign another one with it. An MVPD that offers nothing else is
 * configured without signers, and what it says rests on TLS alone, which is what it is worth.
 */
final class SignatureRules {

  private static final Set<String> WITH_RSA =
      Set.of(SignatureMethod.RSA_SHA256, SignatureMethod.RSA_SHA384, SignatureMethod.RSA_SHA512);
  private static final Set<String> WITH_EC =
      Set.of(
          SignatureMethod.ECDSA_SHA256, SignatureMethod.ECDSA_SHA384, SignatureMethod.ECDSA_SHA512);
  private static final Set<String> DIGESTS =
      Set.of(DigestMethod.SHA256, DigestMethod.SHA384, DigestMethod.SHA512);
  private static final List<String> TRANSFORMS =
      List.of(Transform.ENVELOPED, CanonicalizationMethod.EXCLUSIVE);

  private SignatureRules() {}

  /**
   * The one reference.
   *
   * @param id the id of the element that the signature stands in
   */
  static Reference onlyReference(SignedInfo info, String id) throws BadReplyException {
    List<Reference> references = info.getReferences();
    if (references.size() != 1 || !isAcceptable(info) || !isTo(references.get(0), id)) {
      throw new BadReplyException(BadReply.SIGNATURE_FORM);
    }
    return references.get(0);
  }

  private static boolean isAcceptable(SignedInfo info) {
    String algorithm = info.getSignatureMethod().getAlgorithm();
    return (WITH_RSA.contains(algorithm) || WITH_EC.contains(algorithm))
        && info.getCanonicalizationMethod().getAlgorithm().equals(CanonicalizationMethod.EXCLUSIVE);
  }

  private static boolean isTo(Reference reference, String id) {
    List<String> transforms =
        reference.getTransforms().stream().map(Transform::getAlgorithm).toList();
    return ("#" + id).equals(reference.getURI())
        && transforms.equals(TRANSFORMS)
        && DIGESTS.contains(reference.getDigestMethod().getAlgorithm());
  }

  /** Whether the key is of the kind that the algorithm takes. */
  static boolean fits(PublicKey key, SignedInfo info) {
    return (key.getAlgorithm().equals("RSA") ? WITH_RSA : WITH_EC)
        .contains(info.getSignatureMethod().getAlgorithm());
  }
}
