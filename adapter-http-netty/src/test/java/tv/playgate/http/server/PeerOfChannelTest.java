package tv.playgate.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;

class PeerOfChannelTest {

  @Test
  void knowsAMappedAddressAsTheIpv4AddressThatItIs() throws UnknownHostException {
    byte[] mapped = new byte[16];
    mapped[10] = mapped[11] = (byte) 0xff;
    mapped[12] = 10;
    mapped[15] = 7;

    assertThat(PeerOfChannel.plain(Inet6Address.getByAddress(null, mapped, 0)))
        .isEqualTo(InetAddress.getByName("10.0.0.7"));
  }

  @Test
  void dropsTheZoneOfAnAddress() throws UnknownHostException {
    byte[] local = InetAddress.getByName("fe80::7").getAddress();

    assertThat(PeerOfChannel.plain(Inet6Address.getByAddress(null, local, 3)).getHostAddress())
        .isEqualTo("fe80:0:0:0:0:0:0:7");
  }
}
