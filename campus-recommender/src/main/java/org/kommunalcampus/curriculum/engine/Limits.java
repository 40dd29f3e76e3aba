package org.kommunalcampus.curriculum.engine;

import org.jspecify.annotations.Nullable;

/** What a stage may hold: hours, and modules beside duties. What must be in it is in it, even if it exceeds them alone. */
final class Limits {
    private final boolean[] exempt;
    private final long minutes;
    private final int modules;
    private final long toleratedMinutes;
    private final int toleratedModules;

    /**
     * Limits of a stage.
     *
     * @param exempt modules that are not counted, because duties ask for them
     * @param minutes learning time, null for no limit
     * @param modules how many of the others
     */
    Limits(boolean[] exempt, @Nullable Long minutes, int modules) {
        this(exempt, minutes == null ? Long.MAX_VALUE : minutes, modules, 0, 0);
    }

    private Limits(boolean[] exempt, long minutes, int modules, long toleratedMinutes, int toleratedModules) {
        this.exempt = exempt;
        this.minutes = minutes;
        this.modules = modules;
        this.toleratedMinutes = toleratedMinutes;
        this.toleratedModules = toleratedModules;
    }

    /** The same limits that this draft keeps, too, without room for anything beside it if it exceeds them. */
    Limits tolerating(Draft draft) {
        return new Limits(exempt, minutes, modules, draft.minutes(), counted(draft));
    }

    /** The limits of a stage of this size that follows the draft. */
    static Limits after(Draft draft, boolean[] exempt, @Nullable Long minutes, int modules) {
        var used = new Limits(exempt, minutes, modules);
        return new Limits(exempt, minutes == null ? null : draft.minutes() + minutes, used.counted(draft) + modules);
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

    boolean keeps(Draft draft) {
        return draft.minutes() <= Math.max(minutes, toleratedMinutes)
                && counted(draft) <= Math.max(modules, toleratedModules);
    }

    /** Learning time that is left. */
    long minutesLeft(Draft draft) {
        return minutes - draft.minutes();
    }

    /** How many modules are left. */
    int modulesLeft(Draft draft) {
        return modules - counted(draft);
    }

    /** 1 for a module that is counted, else 0. */
    int count(int m) {
        return exempt[m] ? 0 : 1;
    }

    private int counted(Draft draft) {
        int counted = 0;
        for (int i = 0; i < draft.count(); i++) {
            counted += count(draft.module(i));
        }
        return counted;
    }
}
