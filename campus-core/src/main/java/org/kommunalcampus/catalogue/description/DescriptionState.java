package org.kommunalcampus.catalogue.description;

/** How far the working copy of a description is. */
public enum DescriptionState {
    /** Being written by the provider. */
    DRAFT,
    /** Handed in: nobody changes it until it is judged or taken back. */
    SUBMITTED,
    /** The same as what is offered; a revision begins the next draft. */
    PUBLISHED
}
