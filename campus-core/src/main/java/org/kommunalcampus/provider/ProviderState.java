package org.kommunalcampus.provider;

/** Where a provider stands on the platform. */
public enum ProviderState {
    /** Checked and admitted: its certified modules are shown and planned. */
    ACCREDITED,
    /** For the time being none of its modules is shown or planned; what was booked stays booked. */
    SUSPENDED
}
