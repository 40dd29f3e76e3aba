package org.kommunalcampus.curriculum;

import org.kommunalcampus.curriculum.engine.input.PathPolicy.Unknown;
import org.kommunalcampus.curriculum.engine.input.Policy;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How an installation plans for regions that have decided nothing.
 *
 * @param unknown what is done about levels that nobody stated
 */
@ConfigurationProperties("campus.plans")
record PlanSettings(@DefaultValue("ASK") Unknown unknown) {

    /** The policy of a region that has decided nothing. */
    Policy shipped() {
        Policy standard = Policy.standard();
        return standard.withPath(standard.path().treating(unknown));
    }
}
