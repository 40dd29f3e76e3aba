package org.kommunalcampus.http;

import lombok.RequiredArgsConstructor;
import org.kommunalcampus.shared.Caller;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The caller of the current request; nobody has signed in where the program knows no {@link CallerSource}. */
@Component
@RequiredArgsConstructor
class CurrentCaller {

    private final ObjectProvider<CallerSource> source;

    Caller get() {
        CallerSource known = source.getIfAvailable();
        return known == null ? Caller.anonymous() : known.current();
    }
}
