package tv.playgate.domain.profile;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The channels that a subscriber may watch, in the order in which the MVPD gave them. Membership
 * ignores case (pass-decisions §9.2).
 */
public final class ChannelLineup {

  /** No channel at all. */
  public static final ChannelLineup EMPTY = new ChannelLineup(List.of());

  private final List<String> channels;
  private final Set<String> members;

  private ChannelLineup(List<String> channels) {
    this.channels = channels;
    this.members = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    this.members.addAll(channels);
  }

  /**
   * A line-up of these channels.
   *
   * @throws IllegalArgumentException if one of them is blank
   */
  public static ChannelLineup of(List<String> channels) {
    requireNonNull(channels, "channels");
    if (channels.stream().anyMatch(String::isBlank)) {
      throw new IllegalArgumentException("lineup: expected channels that are not blank");
    }
    return channels.isEmpty() ? EMPTY : new ChannelLineup(List.copyOf(channels));
  }

  /** Whether the channel is in the line-up, in whatever case it is written. */
  public boolean contains(String channel) {
    return members.contains(channel);
  }

  /** The channels as the MVPD gave them. */
  public List<String> channels() {
    return channels;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ChannelLineup that && channels.equals(that.channels);
  }

  @Override
  public int hashCode() {
    return channels.hashCode();
  }

  @Override
  public String toString() {
    return channels.toString();
  }
}
