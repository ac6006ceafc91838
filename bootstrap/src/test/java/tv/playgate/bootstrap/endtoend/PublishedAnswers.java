package tv.playgate.bootstrap.endtoend;

/** Answers as they are published, member for member and in their order, but for the trace. */
final class PublishedAnswers {

  private static final String HELP =
      "https://experienceleague.adobe.com/docs/pass/authentication/auth-features/error-reportn/"
          + "enhanced-error-codes.html";

  private PublishedAnswers() {}

  /** The answer with the one thing left out that is new each time. */
  static String withoutTrace(String answer) {
    return answer.replaceAll(
        "\"trace\":\"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\"", "\"trace\":\"TRACE\"");
  }

  static String decisions(String... decisions) {
    return "{\"decisions\":[" + String.join(",", decisions) + "]}";
  }

  static String permit(String resource, String mvpd, String source) {
    return decision(resource, mvpd, source, true) + "}";
  }

  static String deniedByMvpd(String resource, String mvpd, String details) {
    return decision(resource, mvpd, "mvpd", false)
        + error(
            "preauthorization_denied_by_mvpd",
            "The MVPD has returned a \\\"Deny\\\" decision when requesting pre-authorization for"
                + " the specified resource.",
            details);
  }

  static String deniedByDegradation(String resource, String mvpd) {
    return decision(resource, mvpd, "degradation", false)
        + error(
            "authorization_denied_by_degradation_rule",
            "The integration has an AuthZNone rule applied for the requested resources",
            "");
  }

  private static String decision(String resource, String mvpd, String source, boolean authorized) {
    return ("{\"resource\":\"%s\",\"serviceProvider\":\"REF30\",\"mvpd\":\"%s\",\"source\":\"%s\","
            + "\"authorized\":%s")
        .formatted(resource, mvpd, source, authorized);
  }

  private static String error(String code, String message, String details) {
    String detailsMember = details.isEmpty() ? "" : "\"details\":\"" + details + "\",";
    return (",\"error\":{\"status\":403,\"code\":\"%s\",\"message\":\"%s\",%s\"helpUrl\":\"%s\","
            + "\"action\":\"none\",\"trace\":\"TRACE\"}}")
        .formatted(code, message, detailsMember, HELP);
  }
}
