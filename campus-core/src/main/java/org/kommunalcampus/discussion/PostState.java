package org.kommunalcampus.discussion;

/** Whether a post can be read. */
public enum PostState {
    /** By all of the board. */
    VISIBLE,
    /** Its author took it back; its text is gone. */
    DELETED,
    /** Those who moderate took it out of sight; they alone read it. */
    HIDDEN
}
