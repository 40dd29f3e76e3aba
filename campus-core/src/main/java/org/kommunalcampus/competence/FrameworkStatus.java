package org.kommunalcampus.competence;

/** How binding the texts of a framework are. */
public enum FrameworkStatus {
    /** As its owner published it. */
    OFFICIAL,
    /** Under discussion. */
    DRAFT,
    /** Official in another language; these words are not. */
    UNOFFICIAL_TRANSLATION
}
