package org.kommunalcampus.profile;

import org.kommunalcampus.competence.CompetenceId;

/** One level in one competence that one source asks of a learner. */
public record AskedLevel(CompetenceId competence, RequirementSource source) {}
