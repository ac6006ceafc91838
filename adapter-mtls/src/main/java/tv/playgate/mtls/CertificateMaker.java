package tv.playgate.mtls;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import tv.playgate.mtls.CertificateRecipe.KeyKind;

/** Makes certificates. The only user of Bouncy Castle; the cryptography itself is the JDK's. */
final class CertificateMaker {

  private static final String ORGANIZATION = "Playgate development";
  private static final int SERIAL_BITS = 127;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final X500Name issuer;
  private final PublicKey issuerPublicKey;
  private final PrivateKey issuerKey;
  private final Instant last;

  private CertificateMaker(
      X500Name issuer, PublicKey issuerPublicKey, PrivateKey issuerKey, Instant last) {
    this.issuer = issuer;
    this.issuerPublicKey = issuerPublicKey;
    this.issuerKey = issuerKey;
    this.last = last;
  }

  /** A certificate that vouches for itself, and its key. */
  static Credentials selfSigned(CertificateRecipe recipe) {
    KeyPair pair = keyPair(recipe.key());
    return new CertificateMaker(
            subject(recipe), pair.getPublic(), pair.getPrivate(), recipe.validity().until())
        .make(recipe, pair);
  }

  /** A certificate that the issuer vouches for, and its key. It does not outlive its issuer. */
  static Credentials issuedBy(Credentials issuer, CertificateRecipe recipe) {
    return new CertificateMaker(
            X500Name.getInstance(issuer.certificate().getSubjectX500Principal().getEncoded()),
            issuer.certificate().getPublicKey(),
            issuer.key(),
            issuer.certificate().getNotAfter().toInstant())
        .make(recipe, keyPair(recipe.key()));
  }

  private Credentials make(CertificateRecipe recipe, KeyPair pair) {
    try {
      X509v3CertificateBuilder builder = builder(recipe, pair.getPublic());
      addKeyIdentifiers(builder, pair.getPublic());
      addUses(builder, recipe);
      addNames(builder, recipe);
      var signer =
          new JcaContentSignerBuilder(KeyKind.signatureBy(issuerKey.getAlgorithm()))
              .build(issuerKey);
      return new Credentials(
          new JcaX509CertificateConverter().getCertificate(builder.build(signer)),
          pair.getPrivate());
    } catch (GeneralSecurityException | OperatorCreationException | CertIOException e) {
      throw new IllegalStateException("no certificate for '" + recipe.subject() + "'", e);
    }
  }

  private X509v3CertificateBuilder builder(CertificateRecipe recipe, PublicKey publicKey) {
    Instant until = recipe.validity().until();
    return new X509v3CertificateBuilder(
        issuer,
        new BigInteger(SERIAL_BITS, RANDOM).setBit(SERIAL_BITS - 1),
        seconds(recipe.validity().from()),
        seconds(until.isBefore(last) ? until : last),
        subject(recipe),
        SubjectPublicKeyInfo.getInstance(publicKey.getEncoded()));
  }

  private void addKeyIdentifiers(X509v3CertificateBuilder builder, PublicKey publicKey)
      throws GeneralSecurityException, CertIOException {
    JcaX509ExtensionUtils identifiers = new JcaX509ExtensionUtils();
    builder.addExtension(
        Extension.subjectKeyIdentifier, false, identifiers.createSubjectKeyIdentifier(publicKey));
    builder.addExtension(
        Extension.authorityKeyIdentifier,
        false,
        identifiers.createAuthorityKeyIdentifier(issuerPublicKey));
  }

  private static void addUses(X509v3CertificateBuilder builder, CertificateRecipe recipe)
      throws CertIOException {
    int usage =
        recipe.authority() ? KeyUsage.keyCertSign | KeyUsage.cRLSign : KeyUsage.digitalSignature;
    builder.addExtension(
        Extension.basicConstraints, true, new BasicConstraints(recipe.authority()));
    builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
    if (!recipe.uses().isEmpty()) {
      builder.addExtension(
          Extension.extendedKeyUsage,
          false,
          new ExtendedKeyUsage(
              recipe.uses().stream()
                  .map(use -> KeyPurposeId.getInstance(new ASN1ObjectIdentifier(use.oid())))
                  .toArray(KeyPurposeId[]::new)));
    }
  }

  private static void addNames(X509v3CertificateBuilder builder, CertificateRecipe recipe)
      throws CertIOException {
    if (!recipe.names().isEmpty()) {
      builder.addExtension(
          Extension.subjectAlternativeName,
          false,
          new GeneralNames(
              recipe.names().stream()
                  .map(CertificateMaker::generalName)
                  .toArray(GeneralName[]::new)));
    }
  }

  private static GeneralName generalName(String name) {
    String value = name.substring(name.indexOf(':') + 1);
    if (name.startsWith("DNS:")) {
      return new GeneralName(GeneralName.dNSName, value);
    }
    if (name.startsWith("URI:")) {
      return new GeneralName(GeneralName.uniformResourceIdentifier, value);
    }
    if (name.startsWith("IP:")) {
      return new GeneralName(GeneralName.iPAddress, value);
    }
    throw new IllegalArgumentException("name: " + name + " (expected: DNS:, URI: or IP:)");
  }

  private static X500Name subject(CertificateRecipe recipe) {
    return new X500NameBuilder(BCStyle.INSTANCE)
        .addRDN(BCStyle.O, ORGANIZATION)
        .addRDN(BCStyle.CN, recipe.subject())
        .build();
  }

  private static KeyPair keyPair(KeyKind kind) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(kind.algorithm());
      generator.initialize(kind.bits(), RANDOM);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + kind.algorithm(), e);
    }
  }

  private static Date seconds(Instant instant) {
    return Date.from(instant.truncatedTo(ChronoUnit.SECONDS));
  }
}
