package org.kommunalcampus.http;

import org.kommunalcampus.shared.Caller;

/** Knows who sent the current request; the program's security provides it. */
public interface CallerSource {

    /** The caller of the current request; {@link Caller#anonymous()} when nobody signed in. */
    Caller current();
}
