package org.kommunalcampus.organisation;

import org.kommunalcampus.shared.MemberId;

/** A person no longer works for the municipality. */
public record MemberLeft(MemberId member) {}
