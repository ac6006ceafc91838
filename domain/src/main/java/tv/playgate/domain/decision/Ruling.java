package tv.playgate.domain.decision;

import tv.playgate.domain.resource.Resource;

/** What the rules say of one resource, before it becomes a decision of one kind. */
record Ruling(Resource resource, Reason reason) {}
