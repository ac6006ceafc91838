package tv.playgate.bootstrap.demo;

import java.io.File;
import java.nio.file.Path;

/**
 * What the demo prints: commands that work as they stand, from any directory. All the rest is
 * comment, so that the whole of it can be pasted into a shell.
 */
final class DemoCommands {

  /** The published sample's, which is broken JSON once decoded, and is served all the same. */
  private static final String DEVICE_INFO =
      "ewoJInByaW1hcnlIYXJkd2FyZVR5cGUiOiAiU2V0VG9wQm94IiwKCSJtb2RlbCI6ICJUViA1dGggR2VuIiwKCSJtYW51"
          + "ZmFjdHVyZXIiOiAiQXBwbGUiLAoJIm9zTmFtZSI6ICJ0dk9TIgoJIm9zVmVuZG9yIjogIkFwcGxlIiwKCSJvc1Zl"
          + "cnNpb24iOiAiMTEuMCIKfQ==";

  private static final String TEXT =
      """

      # Playgate demo serves on loopback. Its files are in @DIR@; end it with Ctrl-C.

      #   decisions door    @HTTP@
      #   entitlement door  @MTLS@ (mutual TLS)
      #   admin address     @ADMIN@

      # The published request: permit, permit, deny.

      curl -sS @HTTP@/api/v2/REF30/decisions/preauthorize/Cablevision \\
        -H "Authorization: Bearer $(cat @DIR@/access-token)" \\
        -H 'Content-Type: application/json' \\
        -H 'AP-Device-Identifier: fingerprint YmEyM2QxNDEtZDcxNS01NjFjLTk0ZjQtZTllNGM5NjZiMWVi' \\
        -H 'X-Device-Info: @DEVICE_INFO@' \\
        -d '{"resources": ["resource1", "resource2", "resource3"]}'

      # An MVPD that is asked, over JSON, for each resource: the sandbox's.

      curl -sS @HTTP@/api/v2/REF30/decisions/preauthorize/SandboxMvpd \\
        -H "Authorization: Bearer $(cat @DIR@/access-token)" \\
        -H 'Content-Type: application/json' \\
        -H 'AP-Device-Identifier: fingerprint YmEyM2QxNDEtZDcxNS01NjFjLTk0ZjQtZTllNGM5NjZiMWVi' \\
        -d '{"resources": ["resource1", "resource2", "resource3"]}'

      # One that is asked once about all of them, in XACML; ForkJoinXacmlMvpd is asked about each.

      curl -sS @HTTP@/api/v2/REF30/decisions/preauthorize/MultiChannelMvpd \\
        -H "Authorization: Bearer $(cat @DIR@/access-token)" \\
        -H 'Content-Type: application/json' \\
        -H 'AP-Device-Identifier: fingerprint YmEyM2QxNDEtZDcxNS01NjFjLTk0ZjQtZTllNGM5NjZiMWVi' \\
        -d '{"resources": ["resource1", "resource2", "resource3"]}'

      # A degraded MVPD, for a device that nobody knows; AuthZAllMvpd and AuthZNoneMvpd are the others.

      curl -sS @HTTP@/api/v2/REF30/decisions/preauthorize/AuthNAllMvpd \\
        -H "Authorization: Bearer $(cat @DIR@/access-token)" \\
        -H 'Content-Type: application/json' \\
        -H 'AP-Device-Identifier: fingerprint bm9ib2R5' \\
        -d '{"resources": ["REF30", "apasstest1"]}'

      # The same MVPD asked for an authorization, which opens playback: with a media token.

      curl -sS @HTTP@/api/v2/REF30/decisions/authorize/SandboxMvpd \\
        -H "Authorization: Bearer $(cat @DIR@/access-token)" \\
        -H 'Content-Type: application/json' \\
        -H 'AP-Device-Identifier: fingerprint YmEyM2QxNDEtZDcxNS01NjFjLTk0ZjQtZTllNGM5NjZiMWVi' \\
        -d '{"resources": ["resource1"]}'

      # A trial: the first authorization starts its clock.

      curl -sS @HTTP@/api/v2/REF30/decisions/authorize/TempPass1 \\
        -H "Authorization: Bearer $(cat @DIR@/access-token)" \\
        -H 'Content-Type: application/json' \\
        -H 'AP-Device-Identifier: fingerprint bm9ib2R5' \\
        -d '{"resources": ["REF30"]}'

      # A viewer signs in on another device, and the application sees the profile.

      curl -sS -X PUT @ADMIN@/admin/v1/signIns/REF30/Cablevision/living-room \\
        -H "Authorization: Bearer $(cat @DIR@/ingest-token)" \\
        -d '{"subject":"another-subscriber","notAfter":"2036-01-01T00:00:00Z","lineup":["resource3"]}'

      curl -sS @HTTP@/api/v2/REF30/profiles \\
        -H "Authorization: Bearer $(cat @DIR@/access-token)" \\
        -H 'AP-Device-Identifier: fingerprint bGl2aW5nLXJvb20='

      # An installation of the application registers itself, and gets credentials for /o/client/token.

      curl -sS @HTTP@/o/client/register -H 'Content-Type: application/json' \\
        -d "{\\"software_statement\\":\\"$(cat @DIR@/software-statement)\\"}"

      # A license server asks for a license: granted, with a token URL.

      curl -sS @MTLS@/sees/entitlement --cacert @DIR@/ca.pem \\
        --cert @DIR@/license-server.pem --key @DIR@/license-server.key \\
        -H 'Content-Type: application/json' \\
        -d '{"messageID":"3f2b6c1e-8a50-4f6d-9d0e-2b7c11a4e9f0","version":1,"requestType":1,"contentID":"9e828b37-842d-4f71-8233-c007fb1d4f5b"}'

      # The same question from a license server that looks closely at the answer: Playgate's own probe.

      @PLAYGATE@ probe entitlement --url @MTLS@/sees/entitlement \\
        --certificate @DIR@/license-server.pem --key @DIR@/license-server.key --ca @DIR@/ca.pem \\
        --content 9e828b37-842d-4f71-8233-c007fb1d4f5b --type 1

      # A device registers: a token for a cookie, redeemed at the sandbox in place of ExpressPlay.

      TOKEN_URL=$(curl -sS @MTLS@/sees/entitlement --cacert @DIR@/ca.pem \\
        --cert @DIR@/license-server.pem --key @DIR@/license-server.key \\
        -H 'Content-Type: application/json' \\
        -d '{"messageID":"5b1f7a52-0c1d-4e8e-9a77-1f2e3d4c5b6a","version":1,"requestType":2,"contentID":"7a1c2e3f-4b5d-4e6f-8a90-1b2c3d4e5f60","customerCookie":"3c9b1f5e7d2a4860b7e1c4f09d8a6b35"}' \\
        | sed 's/.*"epTokenURL":"//; s/".*//'); curl -sS "@EXPRESSPLAY@${TOKEN_URL#https://localhost}" -d device=living-room-tv

      # From then on, that cookie's licenses are for that device: the first redemption is refused, the second is not.

      TOKEN_URL=$(curl -sS @MTLS@/sees/entitlement --cacert @DIR@/ca.pem \\
        --cert @DIR@/license-server.pem --key @DIR@/license-server.key \\
        -H 'Content-Type: application/json' \\
        -d '{"messageID":"6c2a8b63-1d2e-4f9f-8b88-2a3f4e5d6c7b","version":1,"requestType":3,"contentID":"8b2d3f40-5c6e-4f70-9ba1-2c3d4e5f6071","customerCookie":"3c9b1f5e7d2a4860b7e1c4f09d8a6b35"}' \\
        | sed 's/.*"epTokenURL":"//; s/".*//'); for DEVICE in another-tv living-room-tv; do curl -sS "@EXPRESSPLAY@${TOKEN_URL#https://localhost}" -d device=$DEVICE; echo; done

      # The catalog, and a change of it: resource3 is no longer denied, for everything is permitted for a while.

      curl -sS @ADMIN@/admin/v1/catalog -H "Authorization: Bearer $(cat @DIR@/admin-token)"

      curl -sS @ADMIN@/admin/v1/catalog -H "Authorization: Bearer $(cat @DIR@/admin-token)" \\
        -d '{"version":1,"degradationRules":[{"id":"try","serviceProvider":"REF30","mvpd":"Cablevision","kind":"AuthZAll","from":"2026-01-01T00:00:00Z","until":"2036-01-01T00:00:00Z","owner":"me","why":"to see it"}]}'

      curl -sS -X DELETE @ADMIN@/admin/v1/degradationRules/try -H "Authorization: Bearer $(cat @DIR@/admin-token)"

      # Health and metrics need no token.

      curl -sS @ADMIN@/health/ready
      curl -sS @ADMIN@/metrics
      """;

  private DemoCommands() {}

  /**
   * The commands of a demo.
   *
   * @param expressPlay where the sandbox's ExpressPlay listens
   */
  static String text(Path directory, String http, String mtls, String admin, String expressPlay) {
    return TEXT.replace("@DEVICE_INFO@", DEVICE_INFO)
        .replace("@DIR@", quoted(directory))
        .replace("@PLAYGATE@", playgate())
        .replace("@EXPRESSPLAY@", expressPlay)
        .replace("@HTTP@", http)
        .replace("@MTLS@", mtls)
        .replace("@ADMIN@", admin);
  }

  /** This very Playgate as a shell starts it, from any directory. */
  private static String playgate() {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    String path = System.getProperty("java.class.path");
    return path.endsWith(".jar") && !path.contains(File.pathSeparator)
        ? quoted(java) + " -jar " + quoted(Path.of(path).toAbsolutePath())
        : quoted(java) + " -cp " + quoted(path) + " tv.playgate.bootstrap.Playgate";
  }

  /** A path as a shell takes it: as it is where it can be, quoted where it must be. */
  private static String quoted(Path path) {
    return quoted(path.toString());
  }

  private static String quoted(String path) {
    return path.matches("[A-Za-z0-9_./:-]+") ? path : "'" + path.replace("'", "'\\''") + "'";
  }
}
