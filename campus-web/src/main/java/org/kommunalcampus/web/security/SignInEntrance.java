package org.kommunalcampus.web.security;

/** Where signing in begins. */
public interface SignInEntrance {

    /** The page that tells about signing in; where people have accounts elsewhere, it leads on to {@link #address()}. */
    String PAGE = "/anmeldung";

    /** The address that people who are not signed in are sent to. */
    String address();

    /** Whether people sign in elsewhere and not on our own page. */
    default boolean elsewhere() {
        return !PAGE.equals(address());
    }
}
