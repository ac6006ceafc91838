package tv.playgate.domain.temporary;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;
import tv.playgate.domain.resource.Resource;
import tv.playgate.domain.time.Millis;

/**
 * One viewer's use of temporary access (pass-decisions §5.2). Immutable.
 *
 * @param startedAt the first authorization, from which the clock runs
 * @param used the resources that were authorized, in the order in which they were
 */
public record Grant(Instant startedAt, Set<Resource> used) {

  public Grant {
    startedAt = Millis.cut(startedAt);
    requireNonNull(used, "used");
    used = Collections.unmodifiableSet(new LinkedHashSet<>(used));
  }

  /** A grant whose clock starts now, and of which nothing is used. */
  public static Grant startingAt(Instant now) {
    return new Grant(now, Set.of());
  }

  /** From when on nothing is granted any more. */
  public Instant endsAt(GrantTerms terms) {
    return startedAt.plus(terms.duration());
  }

  /** Whether its time has run out. */
  public boolean isOverAt(Instant now, GrantTerms terms) {
    return !now.isBefore(endsAt(terms));
  }

  /** Whether no further resource can be had. */
  public boolean isUsedUp(GrantTerms terms) {
    Integer max = terms.maxResources();
    return max != null && used.size() >= max;
  }

  /**
   * Whether that resource may be watched: there is time, and it is one of those that were
   * authorized before or there is room for one more (decision D16).
   */
  private boolean admits(Resource resource, GrantTerms terms) {
    return used.contains(resource) || !isUsedUp(terms);
  }

  /**
   * Authorizes what may be authorized of these resources, in their order. Nothing is used of a
   * grant whose time has run out.
   */
  public GrantClaim claim(Iterable<Resource> resources, GrantTerms terms, Instant now) {
    if (isOverAt(now, terms)) {
      return new GrantClaim(this, Set.of());
    }
    Grant after = this;
    Set<Resource> granted = new LinkedHashSet<>();
    for (Resource resource : resources) {
      if (after.admits(resource, terms)) {
        granted.add(resource);
        after = after.using(resource, terms);
      }
    }
    return new GrantClaim(after, granted);
  }

  /** Where any number may be watched, nobody needs to know which. */
  private Grant using(Resource resource, GrantTerms terms) {
    if (terms.maxResources() == null) {
      return this;
    }
    Set<Resource> more = new LinkedHashSet<>(used);
    more.add(resource);
    return new Grant(startedAt, more);
  }

  /**
   * The more exhausted first: where device and identity find two grants, that one decides. One
   * whose time has run out goes before one of which more is used, and that before one that started
   * earlier.
   */
  public static Comparator<Grant> mostExhaustedFirst(GrantTerms terms, Instant now) {
    return Comparator.comparing((Grant grant) -> !grant.isOverAt(now, terms))
        .thenComparing(grant -> -grant.used().size())
        .thenComparing(Grant::startedAt);
  }
}
