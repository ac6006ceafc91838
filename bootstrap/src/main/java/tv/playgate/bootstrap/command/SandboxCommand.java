package tv.playgate.bootstrap.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tv.playgate.mtls.CertificateFiles;
import tv.playgate.mtls.ClientIdentity;
import tv.playgate.mtls.MtlsAdapter;
import tv.playgate.sandbox.MvpdPlan;
import tv.playgate.sandbox.SandboxMvpd;
import tv.playgate.sandbox.TlsTerms;
import tv.playgate.sandbox.mvpd.XmlSigning;

/** {@code sandbox}: stand-ins for the systems around Playgate. */
@Command(
    name = "sandbox",
    description = "Stand in for a system around Playgate.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = SandboxCommand.Mvpd.class)
public final class SandboxCommand {

  private SandboxCommand() {}

  /** {@code sandbox mvpd}. */
  @Command(
      name = "mvpd",
      description = {
        "Be an MVPD on 127.0.0.1 until told to end.",
        "Prints where it is asked: in JSON, in XACML over SOAP, in plain XACML."
      },
      mixinStandardHelpOptions = true)
  static final class Mvpd implements Callable<Integer> {

    private static final int HIGHEST_PORT = 65_535;
    private static final String NOTHING_PLANNED = "{}";

    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(
        names = "--port",
        paramLabel = "N",
        description = "Where it listens; any free port by default.")
    private int port;

    @Option(
        names = "--plan",
        paramLabel = "FILE",
        description = "What it does, JSON; without one it denies everything.")
    private @Nullable Path plan;

    @Option(
        names = "--certificate",
        paramLabel = "FILE",
        description = "Its certificate, then its issuers, PEM; without one it speaks plain HTTP.")
    private @Nullable Path certificate;

    @Option(names = "--key", paramLabel = "FILE", description = "The key to it, PKCS#8 PEM.")
    private @Nullable Path key;

    @Option(
        names = "--client-ca",
        paramLabel = "FILE",
        description = "Who vouches for its clients, PEM; without one it asks for no certificate.")
    private @Nullable Path clientCa;

    @Option(
        names = "--signing-key",
        paramLabel = "FILE",
        description = "The RSA key that signs its replies in SAML, PKCS#8 PEM.")
    private @Nullable Path signingKey;

    @Option(
        names = "--signing-certificate",
        paramLabel = "FILE",
        description = "The certificate to it, PEM.")
    private @Nullable Path signingCertificate;

    @Option(
        names = "--require-signed-by",
        paramLabel = "FILE",
        description = "A certificate, PEM: a query in SAML has to be signed by its RSA key.")
    private @Nullable Path requireSignedBy;

    @Override
    public Integer call() throws InterruptedException {
      SandboxMvpd mvpd = start();
      Runtime.getRuntime().addShutdownHook(new Thread(mvpd::close, "playgate-close"));
      PrintWriter out = spec.commandLine().getOut();
      out.println(mvpd.endpoint());
      out.println(mvpd.xacmlEndpoint());
      out.println(mvpd.plainXacmlEndpoint());
      out.flush();
      new CountDownLatch(1).await();
      return 0;
    }

    private SandboxMvpd start() {
      if (port < 0 || port > HIGHEST_PORT) {
        throw misuse("--port: expected 0 to " + HIGHEST_PORT);
      }
      Instant now = Instant.now();
      TlsTerms tls = tls(now);
      XmlSigning signing = signing(now);
      PublicKey signer = signer();
      MvpdPlan plan = plan();
      SandboxMvpd mvpd = started(signing == null ? plan : plan.signedWith(signing), tls);
      if (signer != null) {
        mvpd.requireSignature(signer);
      }
      return mvpd;
    }

    private SandboxMvpd started(MvpdPlan plan, @Nullable TlsTerms tls) {
      try {
        return plan.start(port, tls);
      } catch (IOException e) {
        throw new CommandFailedException("port " + port + ": cannot be had", e);
      }
    }

    private MvpdPlan plan() {
      Path file = plan;
      try {
        return MvpdPlan.read(file == null ? NOTHING_PLANNED : Files.readString(file));
      } catch (IOException e) {
        throw new CommandFailedException(file + ": cannot be read", e);
      } catch (IllegalArgumentException e) {
        String why = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        throw new CommandFailedException(file + ": " + why, e);
      }
    }

    private @Nullable TlsTerms tls(Instant now) {
      CertificateFiles own = pair("--certificate", certificate, "--key", key);
      Path clients = clientCa;
      if (own == null) {
        if (clients != null) {
          throw misuse("--client-ca: needs --certificate and --key too");
        }
        return null;
      }
      return clients == null
          ? TlsTerms.of(MtlsAdapter.standInContext(own, List.of(), now))
          : TlsTerms.mutual(MtlsAdapter.standInContext(own, List.of(clients), now));
    }

    private @Nullable XmlSigning signing(Instant now) {
      CertificateFiles files =
          pair("--signing-certificate", signingCertificate, "--signing-key", signingKey);
      if (files == null) {
        return null;
      }
      ClientIdentity signer = MtlsAdapter.clientIdentity(files, now);
      requireRsa(files.certificate(), signer.chain().get(0).getPublicKey());
      return XmlSigning.with(signer.key(), signer.chain().get(0));
    }

    private @Nullable PublicKey signer() {
      Path file = requireSignedBy;
      return file == null
          ? null
          : requireRsa(file, MtlsAdapter.certificates(file).get(0).getPublicKey());
    }

    private static PublicKey requireRsa(Path file, PublicKey key) {
      if (!key.getAlgorithm().equals("RSA")) {
        throw new CommandFailedException(
            file + ": its key is " + key.getAlgorithm() + " (expected: RSA)");
      }
      return key;
    }

    private @Nullable CertificateFiles pair(
        String certificateName,
        @Nullable Path certificateFile,
        String keyName,
        @Nullable Path keyFile) {
      if (certificateFile == null && keyFile == null) {
        return null;
      }
      if (certificateFile == null || keyFile == null) {
        throw misuse(certificateName + " and " + keyName + ": one needs the other");
      }
      return new CertificateFiles(certificateFile, keyFile);
    }

    private ParameterException misuse(String why) {
      return new ParameterException(spec.commandLine(), why);
    }
  }
}
