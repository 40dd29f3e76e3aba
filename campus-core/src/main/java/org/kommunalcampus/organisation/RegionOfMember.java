package org.kommunalcampus.organisation;

import java.util.UUID;

/** In which region a member's municipality lies. */
record RegionOfMember(UUID member, UUID region) {}
