package org.kommunalcampus.shared;

import lombok.Getter;

/** The caller may not do this: a role is missing, or the thing belongs to somebody else. */
@Getter
public class AccessDenied extends RuntimeException {

    /** What was missing: {@code role}, {@code person}, {@code municipality}, {@code provider}, {@code duty}, {@code agreement} or {@code nobody}. */
    private final String missing;

    /** Says what was missing, never whom or what the thing belongs to. */
    public AccessDenied(String missing) {
        super("access denied: " + missing);
        this.missing = missing;
    }
}
