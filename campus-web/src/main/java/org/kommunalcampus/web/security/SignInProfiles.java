package org.kommunalcampus.web.security;

/** Which profiles sign people in which way. */
public final class SignInProfiles {

    /** The demo's fixed accounts, by form and HTTP Basic. */
    public static final String ACCOUNTS = "demo & !keycloak";

    /** OpenID Connect: always, but for the demo, which has it on request. */
    public static final String OPEN_ID = "!demo | keycloak";

    private SignInProfiles() {}
}
