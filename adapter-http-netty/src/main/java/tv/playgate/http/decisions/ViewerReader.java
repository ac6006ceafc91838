package tv.playgate.http.decisions;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tv.playgate.domain.client.ClientId;
import tv.playgate.domain.device.DeviceAddress;
import tv.playgate.domain.device.DeviceId;
import tv.playgate.domain.device.Platform;
import tv.playgate.domain.error.ErrorCode;
import tv.playgate.domain.viewer.Viewer;
import tv.playgate.domain.viewer.VisitorId;
import tv.playgate.http.exchange.RequestHeaders;
import tv.playgate.http.wire.decisions.DeviceIdentifierHeader;
import tv.playgate.http.wire.decisions.DeviceInfoHeader;
import tv.playgate.http.wire.decisions.PartnerStatusHeader;
import tv.playgate.http.wire.decisions.TemporaryIdentityHeader;
import tv.playgate.http.wire.decisions.UserAgentHeader;
import tv.playgate.http.wire.decisions.VisitorIdentifierHeader;

/**
 * Reads who asks from the headers of a request: the device identifier, then the device information,
 * and the first that is bad is the fault (pass-decisions §4, step 7). The optional headers are
 * never a fault: an unusable one was not sent. Safe for use by any number of threads.
 */
final class ViewerReader {

  private final PlatformReader platforms = new PlatformReader();

  /**
   * The viewer, without links: those need tokens that someone verified.
   *
   * @param client which registered client asks
   * @param address the device's address
   */
  Reading<Viewer> read(RequestHeaders headers, ClientId client, DeviceAddress address) {
    Optional<DeviceId> device =
        DeviceIdentifierHeader.read(headers.only(DeviceIdentifierHeader.NAME));
    if (device.isEmpty()) {
      return new Reading.Fault<>(ErrorCode.INVALID_HEADER_DEVICE_IDENTIFIER);
    }
    Optional<Platform> platform =
        platforms.read(headers.only(DeviceInfoHeader.NAME), headers.only(UserAgentHeader.NAME));
    if (platform.isEmpty()) {
      return new Reading.Fault<>(ErrorCode.INVALID_HEADER_DEVICE_INFO);
    }
    return new Reading.Read<>(
        new Viewer(
            client,
            device.get(),
            platform.get(),
            address,
            List.of(),
            PartnerStatusHeader.read(headers.only(PartnerStatusHeader.NAME)),
            TemporaryIdentityHeader.read(headers.only(TemporaryIdentityHeader.NAME)),
            visitor(headers)));
  }

  /** An opaque value can hold a comma, so two of them are not told from one by the text alone. */
  private static @Nullable VisitorId visitor(RequestHeaders headers) {
    List<String> values = headers.all(VisitorIdentifierHeader.NAME);
    return values.size() == 1
        ? VisitorIdentifierHeader.read(values.get(0).strip()).orElse(null)
        : null;
  }
}
