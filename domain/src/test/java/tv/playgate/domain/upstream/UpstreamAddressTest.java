package tv.playgate.domain.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UpstreamAddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://mvpd.example/authz",
        "HTTPS://mvpd.example:8443/authz?x=1",
        "http://127.0.0.1:7002/authz",
        "http://127.255.255.254/",
        "http://localhost:7002/",
        "HTTP://LocalHost/",
        "http://[::1]:7002/",
        "http://[0:0:0:0:0:0:0:1]/"
      })
  void mayBeCalled(String address) {
    assertThat(UpstreamAddress.problemWith(URI.create(address))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://mvpd.example/authz",
        "http://10.0.0.1/",
        "http://127.1/",
        "http://127.0.0.256/",
        "http://127.0.0.1.example/",
        "http://localhost.example/",
        "http://[::2]/",
        "http://[::ffff:127.0.0.1]/",
        "ftp://127.0.0.1/",
        "file:///etc/passwd",
        "mvpd.example",
        "https:/authz",
        "https://mvpd.example/#top"
      })
  void mustNotBeCalled(String address) {
    assertThat(UpstreamAddress.problemWith(URI.create(address))).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://user:hush@mvpd.example/", "http://user:hush@127.0.0.1/"})
  void repeatsNoPassword(String address) {
    assertThat(UpstreamAddress.problemWith(URI.create(address)))
        .hasValueSatisfying(problem -> assertThat(problem).doesNotContain("hush"));
  }
}
