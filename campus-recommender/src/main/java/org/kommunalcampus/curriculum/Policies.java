package org.kommunalcampus.curriculum;

import org.kommunalcampus.curriculum.engine.input.Policy;
import org.springframework.stereotype.Component;

/** The policy that plans are built with. */
@Component
public class Policies {

    private final Policy shipped = Policy.standard();

    /** The policy in force. */
    public Policy current() {
        return shipped;
    }
}
