package tv.playgate.domain.profile;

/** What a profile is worth at one instant. */
public enum ProfileStanding {
  VALID,
  NOT_YET_VALID,
  EXPIRED,
  INVALIDATED
}
