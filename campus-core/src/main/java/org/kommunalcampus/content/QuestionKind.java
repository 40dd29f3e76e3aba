package org.kommunalcampus.content;

/** How a question is answered. */
public enum QuestionKind {
    /** One of the answers. */
    SINGLE,
    /** Any number of the answers. */
    MULTIPLE,
    /** A number. */
    NUMERIC,
    /** The answers brought into their order. */
    ORDERING,
    /** Each answer with its counterpart. */
    MATCHING,
    /** A word or a few. */
    SHORT_TEXT,
    /** Words in the gaps of a text, which stands as <code>{{word|other word}}</code>. */
    CLOZE
}
