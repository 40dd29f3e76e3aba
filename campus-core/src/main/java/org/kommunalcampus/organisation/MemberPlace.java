package org.kommunalcampus.organisation;

import java.util.UUID;

/** The region and the official key of the municipality that employs a member. */
record MemberPlace(UUID member, UUID municipality, UUID region, String ags) {}
