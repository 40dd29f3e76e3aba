package org.kommunalcampus.curriculum.engine;

import org.jspecify.annotations.Nullable;

/**
 * What a stage may hold: hours, and modules beside duties and what these rest on. What must be in it is in it, even if it exceeds
 * them alone; but then there is nothing else in it.
 */
final class Limits {
    private final Exemption exemption;
    private final long minutes;
    private final int modules;
    private final long toleratedMinutes;
    private final int toleratedModules;

    /**
     * Limits of a stage.
     *
     * @param exemption which modules are not counted
     * @param minutes learning time, null for no limit
     * @param modules how many of the others
     */
    Limits(Exemption exemption, @Nullable Long minutes, int modules) {
        this(exemption, minutes == null ? Long.MAX_VALUE : minutes, modules, 0, 0);
    }

    private Limits(Exemption exemption, long minutes, int modules, long toleratedMinutes, int toleratedModules) {
        this.exemption = exemption;
        this.minutes = minutes;
        this.modules = modules;
        this.toleratedMinutes = toleratedMinutes;
        this.toleratedModules = toleratedModules;
    }

    /** The same limits that this draft keeps, too, without room for anything beside it if it exceeds them. */
    Limits tolerating(Draft draft) {
        return new Limits(exemption, minutes, modules, draft.minutes(), exemption.countOthers(draft));
    }

    /** The limits of a stage of this size that follows the draft. */
    static Limits after(Draft draft, Exemption exemption, @Nullable Long minutes, int modules) {
        var used = new Limits(exemption, minutes, modules);
        return new Limits(exemption, minutes == null ? null : draft.minutes() + minutes, used.counted(draft) + modules);
    }

    /** Whether nothing limits drafts of this many modules. */
    boolean none(int size) {
        return minutes == Long.MAX_VALUE && modules >= size;
    }

    /** Learning time that the stage may take. */
    long minutes() {
        return minutes;
    }

    /** How many modules it may hold. */
    int modules() {
        return modules;
    }

    /** Whether what must be in the stage exceeds the limits alone. */
    boolean exceeded() {
        return toleratedMinutes > minutes || toleratedModules > modules;
    }

    /** Whether the draft keeps the limits, as wide as they are tolerated. */
    boolean keeps(Draft draft) {
        return keeps(draft, Math.max(minutes, toleratedMinutes), Math.max(modules, toleratedModules));
    }

    /** Whether the draft keeps the limits themselves. */
    boolean fits(Draft draft) {
        return keeps(draft, minutes, modules);
    }

    private boolean keeps(Draft draft, long time, int places) {
        return draft.minutes() <= time && (draft.count() <= places || exemption.countOthers(draft) <= places);
    }

    /** Learning time that is left. */
    long minutesLeft(Draft draft) {
        return minutes - draft.minutes();
    }

    /** About how many modules are left. */
    int modulesLeft(Draft draft) {
        return modules - counted(draft);
    }

    /** 1 for a module that is probably counted, else 0. */
    int count(int m) {
        return exemption.likely(m) ? 0 : 1;
    }

    private int counted(Draft draft) {
        int counted = 0;
        for (int i = 0; i < draft.count(); i++) {
            counted += count(draft.module(i));
        }
        return counted;
    }
}
