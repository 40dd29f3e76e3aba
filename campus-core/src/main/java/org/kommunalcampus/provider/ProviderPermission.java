package org.kommunalcampus.provider;

/** What somebody does for a provider. */
public enum ProviderPermission {
    /** Everything, and says who else may do what; speaks for the provider towards the operator. */
    OWNER,
    /** Writes modules and hands them in. */
    EDITOR,
    /** Plans sessions and rooms and reports who completed. */
    DATES,
    /** Prices and bills. */
    FINANCE
}
