package org.kommunalcampus.shared;

import lombok.Getter;

/** A rule of the domain forbids this now, e.g. a full session. The code is stable and names the text that people see. */
@Getter
public class Refused extends RuntimeException {

    private final String code;

    /**
     * Refuses for a reason.
     *
     * @param code stable, lower case with hyphens, e.g. {@code session-full}; pages show the message {@code refused.<code>}
     * @param message for developers and logs; holds no personal data
     */
    public Refused(String code, String message) {
        super(message);
        this.code = code;
    }
}
