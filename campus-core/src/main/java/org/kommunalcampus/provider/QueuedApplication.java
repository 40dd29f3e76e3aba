package org.kommunalcampus.provider;

/** An application in the operator's list. */
public record QueuedApplication(ProviderView provider, ApplicationView application) {}
