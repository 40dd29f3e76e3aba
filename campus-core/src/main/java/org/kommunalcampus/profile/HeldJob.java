package org.kommunalcampus.profile;

import java.util.UUID;

/** Whose job is which, as one query finds it. */
record HeldJob(UUID member, UUID jobProfile) {}
