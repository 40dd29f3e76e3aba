package org.kommunalcampus.mail;

import lombok.RequiredArgsConstructor;
import org.springframework.boot.test.context.TestComponent;

/** Sends what is due, for tests of capabilities that have something to send. */
@TestComponent
@RequiredArgsConstructor
public class MailRound {

    private final MailDispatcher dispatcher;

    /** Sends all that is due now. */
    public void run() {
        dispatcher.run();
    }
}
