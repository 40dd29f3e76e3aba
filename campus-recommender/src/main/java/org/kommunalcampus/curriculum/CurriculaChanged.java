package org.kommunalcampus.curriculum;

import java.util.Map;
import org.kommunalcampus.shared.MemberId;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * Curricula look different now, without their learners' own doing.
 *
 * @param versions number of the new version by learner
 */
public record CurriculaChanged(
        @JsonDeserialize(keyUsing = MemberKey.class) Map<MemberId, Integer> versions) {

    /** Keeps its own copy. */
    public CurriculaChanged {
        versions = Map.copyOf(versions);
    }

    /** Reads a person's id where it is a key, as it is when the event of a node that died is delivered again. */
    static final class MemberKey extends KeyDeserializer {
        @Override
        public Object deserializeKey(String key, DeserializationContext context) {
            return MemberId.of(key);
        }
    }
}
