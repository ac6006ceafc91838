package tv.playgate.upstream.planted.common;

/** Planted: breaks a rule of the house, so that the rule is seen to fail. */
public final class OfEverything {}
