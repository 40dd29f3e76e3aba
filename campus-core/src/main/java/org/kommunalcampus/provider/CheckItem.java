package org.kommunalcampus.provider;

/** What the operator checks before a provider is accredited. */
public enum CheckItem {
    /** Name, legal form and registered office agree with the register. */
    ORGANISATION,
    /** Somebody answers at the contact stated. */
    CONTACT,
    /** The documents are genuine and valid. */
    EVIDENCE,
    /** There is experience with what municipalities need. */
    EXPERIENCE,
    /** Data protection and the terms of use are agreed. */
    TERMS
}
