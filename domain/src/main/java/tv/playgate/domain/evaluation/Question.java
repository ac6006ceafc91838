package tv.playgate.domain.evaluation;

/**
 * Something that rules need to know and cannot see. Questions are values: the same question, asked
 * twice, is equal, and gets the same fact.
 *
 * @param <A> what answers it
 */
public sealed interface Question<A>
    permits FindProfile,
        FindLinkedProfile,
        FindDeviceProfiles,
        FindLinkedProfiles,
        FindAuthorizations,
        AskMvpd,
        ReadGrant,
        ClaimGrant,
        FindContent,
        FindViewerSession,
        FindDeviceBinding,
        FindRegisteredDevices,
        BindDevice,
        IssueTokenUrl,
        ClaimLicense {

  /** Handles each kind of question. */
  <R> R accept(Cases<R> cases);

  /** The fact that this is its answer. */
  default Fact<A> answered(A answer) {
    return new Fact<>(this, answer);
  }

  /**
   * One function per kind of question; a new kind breaks everyone who forgot it.
   *
   * @param <R> what each of them gives
   */
  interface Cases<R> {

    /** The profile of a device is wanted. */
    R findProfile(FindProfile question);

    /** The profile of a sign-in elsewhere is wanted. */
    R findLinkedProfile(FindLinkedProfile question);

    /** All profiles of a device are wanted. */
    R findDeviceProfiles(FindDeviceProfiles question);

    /** All profiles of a sign-in elsewhere are wanted. */
    R findLinkedProfiles(FindLinkedProfiles question);

    /** Earlier authorizations are wanted. */
    R findAuthorizations(FindAuthorizations question);

    /** A grant of temporary access is to be looked at. */
    R readGrant(ReadGrant question);

    /** A grant of temporary access is to be used. */
    R claimGrant(ClaimGrant question);

    /** An MVPD is to be asked. */
    R askMvpd(AskMvpd question);

    /** A content is wanted. */
    R findContent(FindContent question);

    /** The viewer behind a cookie is wanted. */
    R findViewerSession(FindViewerSession question);

    /** The device that a cookie is bound to is wanted. */
    R findDeviceBinding(FindDeviceBinding question);

    /** The devices that redeemed tokens under a cookie are wanted. */
    R findRegisteredDevices(FindRegisteredDevices question);

    /** A cookie is to be bound to a device. */
    R bindDevice(BindDevice question);

    /** A token URL is to be issued. */
    R issueTokenUrl(IssueTokenUrl question);

    /** A license of a viewer session is to be taken. */
    R claimLicense(ClaimLicense question);
  }
}
