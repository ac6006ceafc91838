package tv.playgate.domain.secret;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;

/**
 * What a wrapped secret belongs to. A secret that was wrapped for one place opens in no other, so a
 * row that someone swapped is noticed. The kinds of places stand with their subjects: {@link
 * tv.playgate.domain.license.KeyField#of} and {@link tv.playgate.domain.key.OwnKey#placeOf}.
 */
public final class SecretPlace {

  private final String name;
  private final byte[] associatedData;

  /**
   * A place.
   *
   * @param name what operators call it; no secret
   * @param associatedData tells it from every other place, and must never change: what rests
   *     wrapped would open no more
   */
  public SecretPlace(String name, byte[] associatedData) {
    this.name = requireNonNull(name, "name");
    this.associatedData = associatedData.clone();
  }

  /** A copy of what an authenticated cipher takes in beside the secret. */
  public byte[] associatedData() {
    return associatedData.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SecretPlace that && Arrays.equals(associatedData, that.associatedData);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(associatedData);
  }

  /** What operators call it. */
  @Override
  public String toString() {
    return name;
  }
}
