package org.kommunalcampus.web.security;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/** One way to sign people and programs in; exactly one is active. */
interface SignInWay extends SignInEntrance {

    /** Signs people in and out in the browser. */
    void forPages(HttpSecurity http) throws Exception;

    /** Signs programs in at each request. */
    void forPrograms(HttpSecurity http, ApiErrors errors) throws Exception;

    /** What {@code WWW-Authenticate} says to programs that did not sign in. */
    String challenge();

    /** Another origin to which signing out leads, empty if none. */
    String leadsTo();
}
