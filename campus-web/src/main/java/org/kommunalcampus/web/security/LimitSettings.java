package org.kommunalcampus.web.security;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many requests one client may send. A municipality often has one address for everybody, so the limits of addresses are wide; guessing passwords is
 * Keycloak's to stop.
 *
 * @param signIn sign-ins from one address
 * @param account sign-ins to one account on our own page
 * @param open requests for the catalogue and the API from one address
 * @param registration registrations of providers and applications of municipalities from one address
 * @param program requests to the API by one account
 * @param search searches with words from one address, besides
 * @param feed looks of calendar programs from one address, besides
 * @param activation printed codes that are entered from one address, which a whole depot may have
 * @param directory requests of one directory by its key
 * @param tool requests of one learning tool, whatever access tokens it has
 * @param toolToken requests of learning tools for access from one address
 * @param check checks of achievement records from one address, besides
 */
@ConfigurationProperties("campus.limits")
record LimitSettings(
        @DefaultValue Limit signIn,
        @DefaultValue Limit account,
        @DefaultValue Limit open,
        @DefaultValue Limit program,
        @DefaultValue Limit registration,
        @DefaultValue Limit search,
        @DefaultValue Limit check,
        @DefaultValue Limit feed,
        @DefaultValue Limit activation,
        @DefaultValue Limit directory,
        @DefaultValue Limit tool,
        @DefaultValue Limit toolToken) {

    /**
     * A bucket that empties by one with each request.
     *
     * @param burst requests at once
     * @param perMinute requests in the long run
     */
    record Limit(
            @DefaultValue("600") int burst,
            @DefaultValue("600") int perMinute) {

        Limit {
            if (burst < 1 || perMinute < 1) {
                throw new IllegalArgumentException("a limit lets something through");
            }
        }
    }
}
