package tv.playgate.domain.entitlement;

/**
 * What the whole house says about licenses, whoever asks for them.
 *
 * @param deviceBinding whether licenses are bound to devices at all. An operator keeps it off until
 *     he has seen that the token service heeds the device (sees-expressplay §7, D7)
 */
public record EntitlementPolicy(boolean deviceBinding) {

  /** Licenses are bound to devices where the content says so. */
  public static final EntitlementPolicy USUAL = new EntitlementPolicy(true);
}
