package org.kommunalcampus.testing;

import org.kommunalcampus.http.CallerSource;
import org.kommunalcampus.shared.Caller;

/** Who sends the requests of a test; nobody until the test says so. */
public class SignedIn implements CallerSource {

    private Caller caller = Caller.anonymous();

    /** Sends the next requests as this caller. */
    public void as(Caller next) {
        caller = next;
    }

    @Override
    public Caller current() {
        return caller;
    }
}
