package org.kommunalcampus.provider;

/** What moves an application. The first two are the provider's, the others the operator's. */
enum ApplicationStep {
    SUBMIT,
    TAKE_BACK,
    RETURN,
    REFUSE,
    GRANT
}
