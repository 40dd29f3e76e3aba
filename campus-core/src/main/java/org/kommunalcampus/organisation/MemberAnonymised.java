package org.kommunalcampus.organisation;

import org.kommunalcampus.shared.MemberId;

/** Nobody knows any more who this person was: what is kept of her stands under no name. */
public record MemberAnonymised(MemberId member) {}
