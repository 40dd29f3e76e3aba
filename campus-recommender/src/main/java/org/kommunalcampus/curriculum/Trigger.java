package org.kommunalcampus.curriculum;

import java.util.Locale;

/** Why a curriculum was looked at again. */
public enum Trigger {
    /** A new module may serve the learner. */
    MODULE_PUBLISHED,
    /** A module that matters to the plan looks different now. */
    MODULE_CHANGED,
    /** A module that matters to the plan is no longer offered. */
    MODULE_WITHDRAWN,
    /** Dates were added, moved or cancelled, or the last seat went or came back. */
    SESSION_CHANGED,
    /** Levels, goals, wishes or times of the learner changed. */
    PROFILE_CHANGED,
    /** The job or market profile asks for something else now. */
    JOB_PROFILE_CHANGED,
    /** The learner completed a module. */
    COMPLETION,
    /** The learner booked, began or cancelled a module. */
    ENROLMENT,
    /** The employer declined a booking that the learner had asked for. */
    APPROVAL,
    /** Days on which the learner is away were entered, changed or taken back. */
    ABSENCE,
    /** The employer assigned something, or took it back. */
    ASSIGNMENT,
    /** A package that the learner wants or is to learn was changed, certified or withdrawn, or the learner chose or left one. */
    PACKAGE_CHANGED,
    /** The learner pinned or refused a module, or took that back. */
    DECISION,
    /** A new week began, or a day passed that mattered to the plan. */
    DAY_CHANGED,
    /** The first plan. */
    MEMBER_JOINED,
    /** The rules of the region changed. */
    POLICY_CHANGED,
    /** A competence framework was changed: competences came, or are no longer asked for. */
    FRAMEWORK_CHANGED,
    /** The daily audit found the plan out of date though nothing had marked it. */
    AUDIT,
    /** The operator asked for it. */
    OPERATOR;

    /** Whether the learner has done something that leads to this; others' doings are news to the learner. */
    boolean isOwnDoing() {
        return switch (this) {
            case PROFILE_CHANGED, COMPLETION, ENROLMENT, DECISION, MEMBER_JOINED -> true;
            default -> false;
        };
    }

    /** Key of the message that tells people, e.g. {@code curriculum.trigger.module-published}. */
    public String messageKey() {
        return "curriculum.trigger." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
