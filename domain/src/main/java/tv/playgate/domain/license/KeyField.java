package tv.playgate.domain.license;

/**
 * Which part of a content's keys a wrapped secret is. A secret wrapped as one does not open as
 * another.
 */
public enum KeyField {
  CONTENT_KEY,
  IV
}
