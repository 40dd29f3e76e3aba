package org.kommunalcampus.profile;

import java.util.List;

/**
 * A profile beside what is asked of the person, both as of the same moment.
 *
 * @param comparison actual against target in every competence that is asked for, reached ones included, the widest gap first
 */
public record ComparedProfile(ProfileView profile, List<Gap> comparison) {}
