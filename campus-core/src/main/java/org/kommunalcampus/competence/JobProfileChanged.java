package org.kommunalcampus.competence;

/** A job profile is new or asks for something else. */
public record JobProfileChanged(JobProfileId profile) {}
