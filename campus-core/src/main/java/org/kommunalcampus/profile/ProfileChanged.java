package org.kommunalcampus.profile;

import org.kommunalcampus.shared.MemberId;

/**
 * Something in the person's profile changed: levels, wishes, goals, or what the job asks for.
 *
 * @param version whoever has read the profile at this version, or a later one, knows of the change
 */
public record ProfileChanged(MemberId member, long version) {}
