package tv.playgate.domain.license;

/** What a granted license request is answered with: today, always a token URL. */
public sealed interface LicenseGrant permits TokenUrl {}
