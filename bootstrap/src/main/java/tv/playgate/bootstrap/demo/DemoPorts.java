package tv.playgate.bootstrap.demo;

/** Where the demo's doors are; 0 means any free port. */
public record DemoPorts(int http, int mtls, int admin) {}
