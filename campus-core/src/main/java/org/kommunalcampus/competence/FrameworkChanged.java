package org.kommunalcampus.competence;

/** An import changed competences of the framework: texts, new ones or retired ones. */
public record FrameworkChanged(FrameworkId framework) {}
