package tv.playgate.application.port.in;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tv.playgate.domain.client.ApplicationId;
import tv.playgate.domain.client.ClientId;
import tv.playgate.domain.client.Scope;
import tv.playgate.domain.configuration.ConfigurationEntries;
import tv.playgate.domain.integration.ServiceProviderId;
import tv.playgate.domain.license.ContentId;
import tv.playgate.domain.license.ContentKeyId;
import tv.playgate.domain.license.ContentKeys;
import tv.playgate.domain.license.ContentKind;
import tv.playgate.domain.license.DrmParameters;
import tv.playgate.domain.license.DrmSystem;
import tv.playgate.domain.license.Requirement;
import tv.playgate.domain.license.TokenTerms;
import tv.playgate.domain.license.TokenUrl;
import tv.playgate.domain.profile.ChannelLineup;
import tv.playgate.domain.profile.Profile;
import tv.playgate.domain.profile.ProfileId;
import tv.playgate.domain.profile.ProfileKey;
import tv.playgate.domain.profile.ProfileType;
import tv.playgate.domain.profile.Subject;
import tv.playgate.domain.secret.Secret;
import tv.playgate.domain.signon.ProfileLink;
import tv.playgate.domain.time.Period;

/**
 * What an import brings: an envelope over the three stores. Each part may be empty.
 *
 * @param configuration entries for the configuration
 * @param profiles state
 * @param clients state
 * @param contents inventory
 */
public record Catalog(
    ConfigurationEntries configuration,
    List<ProfileEntry> profiles,
    List<ClientEntry> clients,
    List<ContentEntry> contents) {

  public Catalog {
    profiles = List.copyOf(profiles);
    clients = List.copyOf(clients);
    contents = List.copyOf(contents);
  }

  /** A profile that has no id yet. */
  public record ProfileEntry(
      ProfileKey key,
      ProfileType type,
      Subject subject,
      Period validity,
      boolean invalidated,
      ChannelLineup lineup,
      Map<String, String> attributes,
      Set<ProfileLink> links) {

    public ProfileEntry {
      attributes = Map.copyOf(attributes);
      links = Set.copyOf(links);
    }

    /** A profile that is known on its device alone. */
    public ProfileEntry(
        ProfileKey key,
        ProfileType type,
        Subject subject,
        Period validity,
        boolean invalidated,
        ChannelLineup lineup,
        Map<String, String> attributes) {
      this(key, type, subject, validity, invalidated, lineup, attributes, Set.of());
    }

    /** The profile under that id. */
    public Profile withId(ProfileId id) {
      return new Profile(id, key, type, subject, validity, invalidated, lineup, attributes, links);
    }

    /** Names the key and nothing that the profile says: a subject is personal. */
    @Override
    public String toString() {
      return "ProfileEntry(" + key.integration() + ")";
    }
  }

  /**
   * A client with its secret in the open.
   *
   * @param secret null keeps the stored one
   * @param application null where the entry itself says for whom it may ask
   */
  public record ClientEntry(
      ClientId id,
      @Nullable Secret secret,
      @Nullable ApplicationId application,
      Set<ServiceProviderId> serviceProviders,
      Set<Scope> scopes,
      boolean forwardsAddress) {

    public ClientEntry {
      serviceProviders = Set.copyOf(serviceProviders);
      scopes = Set.copyOf(scopes);
    }
  }

  /**
   * A content with its keys in the open.
   *
   * @param keys null keeps the stored ones
   */
  public record ContentEntry(
      ContentId id,
      DrmSystem drm,
      ContentKind kind,
      @Nullable ContentKeyId keyId,
      @Nullable ContentKeys keys,
      TokenTerms terms,
      @Nullable DrmParameters drmParameters,
      @Nullable Instant availableFrom,
      @Nullable Instant availableUntil,
      @Nullable TokenUrl tokenUrl,
      @Nullable Requirement requires) {

    /** What its token URL makes of it and may not be meant, a sentence each. */
    public List<String> oddities() {
      if (tokenUrl == null) {
        return List.of();
      }
      return Stream.of(
              kind == ContentKind.DEVICE_BOUND
                  ? "it is deviceBound, and its tokenUrl is the same for every device"
                  : "",
              tokenUrl.carriesToken()
                  ? ""
                  : "its tokenUrl has no ExpressPlayToken, so no player can redeem it",
              keys == null ? "" : "it has a tokenUrl, so its keys are never used")
          .filter(text -> !text.isEmpty())
          .toList();
    }
  }
}
