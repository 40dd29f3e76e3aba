package org.kommunalcampus.assignment;

/**
 * What a rule shall be.
 *
 * @param name for HR; at most 120 characters
 */
public record RuleDraft(String name, Task task, RuleConditions conditions) {}
