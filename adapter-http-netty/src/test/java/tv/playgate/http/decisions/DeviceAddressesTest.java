package tv.playgate.http.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.security.SecureRandom;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.playgate.domain.client.ClientId;
import tv.playgate.domain.client.ClientRegistration;
import tv.playgate.domain.client.SecretHash;
import tv.playgate.domain.secret.Secret;
import tv.playgate.http.exchange.HttpRequest;
import tv.playgate.http.exchange.Peer;
import tv.playgate.http.exchange.RequestBody;
import tv.playgate.http.exchange.RequestHeaders;
import tv.playgate.http.exchange.RequestTarget;

class DeviceAddressesTest {

  private static final AddressRanges PROXIES =
      AddressRanges.of(List.of("10.0.0.0/8", "fd00::/8", "192.0.2.7"));
  private static final DeviceAddresses ADDRESSES = new DeviceAddresses(PROXIES);

  @Test
  void isThePeerWhateverAStrangerForwards() throws Exception {
    assertThat(address("203.0.113.5", false, "198.51.100.1")).isEqualTo("203.0.113.5");
  }

  @Test
  void isWhatARegisteredBackendForwards() throws Exception {
    assertThat(address("203.0.113.5", true, "198.51.100.1")).isEqualTo("198.51.100.1");
    assertThat(address("203.0.113.5", true)).isEqualTo("203.0.113.5");
  }

  @ParameterizedTest
  @CsvSource({
    "'198.51.100.1', 198.51.100.1",
    "'1.1.1.1, 198.51.100.1', 198.51.100.1",
    "'1.1.1.1, 198.51.100.1, 10.1.1.1, 192.0.2.7', 198.51.100.1",
    "'198.51.100.1:4711', 198.51.100.1",
    "'[2001:db8::1]:4711', 2001:db8:0:0:0:0:0:1",
    "'2001:db8::1, fd00::2', 2001:db8:0:0:0:0:0:1",
    "'::ffff:198.51.100.1', 198.51.100.1",
    "'198.51.100.1, ::ffff:10.0.0.2', 198.51.100.1",
    "'', 10.0.0.1",
    "'10.0.0.2', 10.0.0.1",
    "'198.51.100.1,', 10.0.0.1",
    "'198.51.100.1, unknown', 10.0.0.1",
    "'198.51.100.1, 1.2.3', 10.0.0.1",
    "'198.51.100.1, localhost', 10.0.0.1",
    "'198.51.100.1, 1.2.3.4.5', 10.0.0.1",
    "'[', 10.0.0.1",
    "']', 10.0.0.1",
    "'[]', 10.0.0.1",
    "':', 10.0.0.1",
  })
  void isTheRightmostAddressThatIsNoTrustedProxy(String forwarded, String device) throws Exception {
    assertThat(address("10.0.0.1", false, forwarded)).isEqualTo(device);
  }

  @Test
  void readsSeveralHeadersAsOneChain() throws Exception {
    assertThat(address("10.0.0.1", false, "1.1.1.1, 198.51.100.1", "10.0.0.2"))
        .isEqualTo("198.51.100.1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "10.0.0.0/33",
        "10.0.0.0/-1",
        "10.0.0.0/x",
        "10.0.0/8",
        "fd00::/129",
        "host/8",
        "10.0.0.0/"
      })
  void refusesAMalformedRange(String range) {
    assertThatThrownBy(() -> AddressRanges.of(List.of(range)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(range + " (expected: an address range");
  }

  @ParameterizedTest
  @CsvSource({
    "10.1.2.0/23, 10.1.3.255, true",
    "10.1.2.0/23, 10.1.4.0, false",
    "0.0.0.0/0, 203.0.113.5, true",
    "0.0.0.0/0, ::1, false",
    "::1, ::1, true",
    "2001:db8::/33, 2001:db8:7fff::1, true",
    "2001:db8::/33, 2001:db8:8000::1, false",
  })
  void countsBitsAndNotTexts(String range, String address, boolean within) throws Exception {
    assertThat(AddressRanges.of(List.of(range)).contain(InetAddress.getByName(address)))
        .isEqualTo(within);
  }

  private static String address(String peer, boolean forwards, String... forwarded)
      throws Exception {
    HttpRequest request =
        new HttpRequest(
            "POST",
            RequestTarget.parse("/"),
            new Forwarded(List.of(forwarded)),
            RequestBody.of(new byte[0]),
            new Peer(InetAddress.getByName(peer), List.of()));
    ClientRegistration client =
        new ClientRegistration(
            new ClientId("c"),
            SecretHash.of(Secret.of("s"), new SecureRandom()),
            Set.of(),
            Set.of(),
            forwards);
    return ADDRESSES.of(request, client).getHostAddress();
  }

  private record Forwarded(List<String> values) implements RequestHeaders {
    @Override
    public @Nullable String first(String name) {
      return values.isEmpty() ? null : values.get(0);
    }

    @Override
    public List<String> all(String name) {
      return name.equals("x-forwarded-for") ? values : List.of();
    }
  }
}
