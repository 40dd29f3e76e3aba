package org.kommunalcampus.profile;

import org.kommunalcampus.shared.MemberId;

/** Something in the person's profile changed: levels, wishes, goals, or what the job asks for. */
public record ProfileChanged(MemberId member) {}
