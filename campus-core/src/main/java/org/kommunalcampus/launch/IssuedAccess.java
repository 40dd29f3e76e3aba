package org.kommunalcampus.launch;

import java.time.Duration;

/**
 * Access of a tool.
 *
 * @param token that the tool brings along; only its hash is kept
 * @param scope what it may do, apart by blanks
 */
public record IssuedAccess(String token, String scope, Duration life) {

    /** As nobody should print it. */
    @Override
    public String toString() {
        return "IssuedAccess[scope=" + scope + "]";
    }
}
