package org.kommunalcampus.outbound;

import org.jspecify.annotations.Nullable;

/**
 * What a called machine answered; without its body.
 *
 * @param location where it sends the caller instead
 */
public record WebAnswer(int status, @Nullable String location) {

    /** Whether it did as asked. */
    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /** Whether it names another address to call. */
    public boolean isRedirect() {
        return status >= 300 && status < 400 && location != null;
    }
}
