package org.kommunalcampus.curriculum;

import java.util.List;
import org.kommunalcampus.curriculum.engine.input.PathPolicy.Unknown;
import org.kommunalcampus.curriculum.engine.input.Policy;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How an installation plans for regions that have decided nothing.
 *
 * @param unknown what is done about levels that nobody stated
 * @param basics code of the market profile that holds what everybody needs to work with computers at all
 * @param leadership references of competences; whoever is asked for one of them by a job leads others
 */
@ConfigurationProperties("campus.plans")
record PlanSettings(
        @DefaultValue("ASK") Unknown unknown,
        @DefaultValue("DIGITAL_BASICS") String basics,
        @DefaultValue("KOMMUNAL:FU1") List<String> leadership) {

    /** The policy of a region that has decided nothing. */
    Policy shipped() {
        Policy standard = Policy.standard();
        return standard.withPath(standard.path().treating(unknown));
    }
}
