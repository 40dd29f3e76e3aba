package org.kommunalcampus.organisation;

/** A person no longer works for the municipality. */
public record MemberLeft(MemberId member) {}
