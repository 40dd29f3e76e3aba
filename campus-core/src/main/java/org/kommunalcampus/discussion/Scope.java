package org.kommunalcampus.discussion;

/** Whose board it is. */
public enum Scope {
    /** The forum of a module: all who take part in it, and its provider. */
    MODULE,
    /** The forum of one session: those who take part in that, and the provider. */
    SESSION,
    /** The board of a learning group: its members, nobody else. */
    GROUP
}
