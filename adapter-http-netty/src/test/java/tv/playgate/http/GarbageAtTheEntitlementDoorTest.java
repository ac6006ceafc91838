package tv.playgate.http;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.playgate.http.Licensing.DRM_1;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tv.playgate.http.wire.Garbage;

/**
 * Whatever a registered license server sends, it gets a documented answer or the end of its
 * connection, and never a grant. The cases are seeded: a failure names its seed.
 */
class GarbageAtTheEntitlementDoorTest {

  private static final int REQUESTS = 3_000;
  private static final int CONNECTIONS = 150;
  private static final int PATIENCE_MILLIS = 20_000;

  /** Well-formed, and denied: nobody stands behind its cookie. */
  private static final String DENIED =
      Licensing.message(Licensing.REQUIRING, "1", Licensing.COOKIE);

  private static final List<String> TYPES =
      List.of(
          "application/json",
          "application/json",
          "application/json",
          "application/json; charset=utf-8",
          "application/json; charset=latin-1",
          "text/plain",
          "x");
  private static final List<String> METHODS =
      List.of("POST", "POST", "POST", "POST", "POST", "PUT", "BREW", "post");

  @RegisterExtension final Licensing licensing = new Licensing();

  @Test
  void getsADocumentedAnswerAndNeverAGrant() {
    for (long seed = 0; seed < REQUESTS; seed++) {
      Random random = new Random(seed);
      byte[] body = Garbage.garbage(random, DENIED);
      HttpRequest request =
          licensing
              .request(METHODS.get(random.nextInt(METHODS.size())), body)
              .setHeader("content-type", TYPES.get(random.nextInt(TYPES.size())))
              .build();
      HttpResponse<String> answer = licensing.send(DRM_1, request);
      assertDocumented(seed, answer);
    }
  }

  private static void assertDocumented(long seed, HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as("seed " + seed).isIn(200, 400, 405, 415);
    assertThat(answer.body()).as("seed " + seed).doesNotContain("\"isAllowed\":true");
    if (answer.statusCode() == 200) {
      assertThat(answer.body())
          .as("seed " + seed)
          .containsPattern("\"isAllowed\":false,\"epTokenURL\":\"\",\"error\":20(0[1-5]|12),");
    }
  }

  @Test
  void neverHangsOnBytesThatAreNoRequest() throws IOException {
    for (long seed = 0; seed < CONNECTIONS; seed++) {
      Random random = new Random(seed);
      try (SSLSocket socket = connect()) {
        byte[] head = random.nextBoolean() ? new byte[0] : head(random);
        socket.getOutputStream().write(head);
        socket.getOutputStream().write(Garbage.garbage(random, DENIED));
        socket.shutdownOutput();
        String answer = answer(socket);
        assertThat(answer).as("seed " + seed).doesNotContain("isAllowed\":true", " 500 ");
      }
    }
  }

  private static byte[] head(Random random) {
    return ("POST /sees/entitlement HTTP/1.1\r\nHost: h\r\nContent-Type: application/json\r\n"
            + (random.nextBoolean()
                ? "Content-Length: 50\r\n\r\n"
                : "Transfer-Encoding: chunked\r\n\r\n"))
        .getBytes(StandardCharsets.US_ASCII);
  }

  /** All that comes until the connection ends; a time-out fails the test. */
  private static String answer(SSLSocket socket) throws IOException {
    try {
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (java.net.SocketTimeoutException hanging) {
      throw hanging;
    } catch (IOException ended) {
      return "";
    }
  }

  private SSLSocket connect() throws IOException {
    SSLSocket socket =
        (SSLSocket)
            TestCertificates.clientContext(DRM_1)
                .getSocketFactory()
                .createSocket(
                    licensing.server.address().getAddress(), licensing.server.address().getPort());
    socket.setSoTimeout(PATIENCE_MILLIS);
    return socket;
  }
}
