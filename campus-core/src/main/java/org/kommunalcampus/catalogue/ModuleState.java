package org.kommunalcampus.catalogue;

/** What the provider does with a module; whether it is certified is another matter. */
public enum ModuleState {
    /** Being written; nobody but the provider and the platform's staff sees it. */
    DRAFT,
    /** Offered: with a certification it is found, planned and booked. */
    PUBLISHED,
    /** No longer offered; those who booked or completed it keep that. */
    WITHDRAWN
}
