package org.kommunalcampus.organisation;

import org.jspecify.annotations.Nullable;

/** A member with the names that the view shows, as one query finds them. */
record MemberRecord(Member member, @Nullable String unitName, String municipalityName) {}
