package org.kommunalcampus.absence;

/** Who said that somebody is away. */
public enum AbsenceOrigin {
    /** The person, who may take it back. */
    PERSON,
    /** HR or who leads the person. */
    EMPLOYER
}
