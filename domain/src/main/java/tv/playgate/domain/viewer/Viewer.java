package tv.playgate.domain.viewer;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tv.playgate.domain.client.ClientId;
import tv.playgate.domain.device.DeviceAddress;
import tv.playgate.domain.device.DeviceId;
import tv.playgate.domain.device.Platform;
import tv.playgate.domain.signon.PartnerStatus;
import tv.playgate.domain.signon.ProfileLink;
import tv.playgate.domain.temporary.TemporaryIdentity;

/**
 * Who asks, with all that the request says of him.
 *
 * @param client which installed application
 * @param device on which device
 * @param platform of that device
 * @param address of that device
 * @param links under which names he was proved to be known, in the order in which they are tried
 * @param partner what a partner's framework says of him
 * @param identity what he says of himself for a promotional trial
 * @param visitor his analytics id; null where none was sent
 */
public record Viewer(
    ClientId client,
    DeviceId device,
    Platform platform,
    DeviceAddress address,
    List<ProfileLink> links,
    PartnerStatus partner,
    TemporaryIdentity identity,
    @Nullable VisitorId visitor) {

  public Viewer {
    requireNonNull(client, "client");
    requireNonNull(device, "device");
    requireNonNull(platform, "platform");
    requireNonNull(address, "address");
    links = List.copyOf(links);
    requireNonNull(partner, "partner");
    requireNonNull(identity, "identity");
  }

  /** A viewer of whom the request says nothing beyond his device. */
  public static Viewer at(
      ClientId client, DeviceId device, Platform platform, DeviceAddress address) {
    return new Viewer(
        client,
        device,
        platform,
        address,
        List.of(),
        PartnerStatus.ABSENT,
        TemporaryIdentity.NONE,
        null);
  }

  /** This viewer, known under these names. */
  public Viewer linkedBy(List<ProfileLink> known) {
    return new Viewer(client, device, platform, address, known, partner, identity, visitor);
  }

  /** This viewer, with what a partner's framework says of him. */
  public Viewer vouchedForBy(PartnerStatus status) {
    return new Viewer(client, device, platform, address, links, status, identity, visitor);
  }

  /** This viewer, with what he says of himself for a promotional trial. */
  public Viewer calling(TemporaryIdentity himself) {
    return new Viewer(client, device, platform, address, links, partner, himself, visitor);
  }

  /** Names nobody: most of this is personal. */
  @Override
  public String toString() {
    return "Viewer(" + client + ", " + platform.wireName() + ")";
  }
}
