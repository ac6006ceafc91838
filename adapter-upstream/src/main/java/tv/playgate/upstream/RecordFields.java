package tv.playgate.upstream;

/**
 * The names of the members of a record. The published pages name the first and speak of the other
 * two; the reply's own layout cannot be read anywhere (sees-expressplay §6).
 *
 * @param eventId which event it is, an integer
 * @param cookie the cookie of the token that was redeemed
 * @param deviceId the device that redeemed it
 */
record RecordFields(String eventId, String cookie, String deviceId) {

  static final RecordFields DEFAULT = new RecordFields("event_id", "cookie", "device_id");
}
