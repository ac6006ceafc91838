package tv.playgate.upstream;

import io.netty.resolver.dns.DnsAddressResolverGroup;
import io.netty.resolver.dns.SingletonDnsServerAddressStreamProvider;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * A name server on loopback that knows a few IPv4 addresses, and allows them to be kept for a day.
 */
final class TinyNameServer implements AutoCloseable {

  private static final int TYPE_A = 1;
  private static final int CLASS_IN = 1;
  private static final int HEADER = 12;
  private static final int DAY = 86_400;
  private static final short FOUND = (short) 0x8180;
  private static final short NO_SUCH_NAME = (short) 0x8183;
  private static final short NAME_OF_THE_QUESTION = (short) 0xC00C;
  private static final int MOST_BYTES = 512;

  private final Map<String, InetAddress> addresses = new ConcurrentHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final DatagramSocket socket;

  private TinyNameServer() throws IOException {
    socket = new DatagramSocket(0, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
  }

  static TinyNameServer start() throws IOException {
    TinyNameServer server = new TinyNameServer();
    Thread thread = new Thread(server::serve, "tiny-name-server");
    thread.setDaemon(true);
    thread.start();
    return server;
  }

  /** From now on, the name points there. */
  void point(String name, String address) throws IOException {
    addresses.put(name, InetAddress.getByName(address));
  }

  /** The names whose addresses were asked for, in their order. */
  List<String> asked() {
    return List.copyOf(asked);
  }

  /** Look-ups here, with these limits. */
  NameLookups lookups(Duration longestKept, Duration longestConnected) {
    InetSocketAddress here = (InetSocketAddress) socket.getLocalSocketAddress();
    return new NameLookups(
        spec ->
            spec.dnsAddressResolverGroupProvider(
                builder ->
                    new DnsAddressResolverGroup(
                        builder.nameServerProvider(
                            new SingletonDnsServerAddressStreamProvider(here)))),
        longestKept,
        longestConnected);
  }

  private void serve() {
    try {
      while (true) {
        DatagramPacket packet = new DatagramPacket(new byte[MOST_BYTES], MOST_BYTES);
        socket.receive(packet);
        byte[] reply = reply(ByteBuffer.wrap(packet.getData(), 0, packet.getLength()));
        socket.send(new DatagramPacket(reply, reply.length, packet.getSocketAddress()));
      }
    } catch (IOException closed) {
      socket.close();
    }
  }

  private byte[] reply(ByteBuffer query) {
    short id = query.getShort(0);
    query.position(HEADER);
    String name = name(query);
    int type = query.getShort();
    int endOfQuestion = query.position() + Short.BYTES;
    InetAddress address = addresses.get(name);
    boolean answered = type == TYPE_A && address != null;
    if (type == TYPE_A) {
      asked.add(name);
    }
    ByteBuffer reply = ByteBuffer.allocate(MOST_BYTES);
    reply.putShort(id).putShort(address == null ? NO_SUCH_NAME : FOUND);
    reply.putShort((short) 1).putShort((short) (answered ? 1 : 0)).putInt(0);
    reply.put(query.duplicate().position(HEADER).limit(endOfQuestion));
    if (answered) {
      answer(reply, address);
    }
    byte[] bytes = new byte[reply.position()];
    reply.get(0, bytes);
    return bytes;
  }

  private static String name(ByteBuffer query) {
    StringBuilder name = new StringBuilder();
    for (int length = query.get(); length > 0; length = query.get()) {
      byte[] label = new byte[length];
      query.get(label);
      name.append(name.isEmpty() ? "" : ".").append(new String(label, StandardCharsets.US_ASCII));
    }
    return name.toString().toLowerCase(Locale.ROOT);
  }

  private static void answer(ByteBuffer reply, @Nullable InetAddress address) {
    byte[] bytes = address == null ? new byte[0] : address.getAddress();
    reply.putShort(NAME_OF_THE_QUESTION).putShort((short) TYPE_A).putShort((short) CLASS_IN);
    reply.putInt(DAY).putShort((short) bytes.length).put(bytes);
  }

  @Override
  public void close() {
    socket.close();
  }
}
