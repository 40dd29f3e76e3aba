package org.kommunalcampus.web.scim;

import de.captaingoldfish.scim.sdk.common.exceptions.ResourceNotFoundException;
import java.util.function.Function;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.UnitId;

/** ScimIds in addresses; what is none is the id of nothing. */
final class ScimIds {

    private ScimIds() {}

    static MemberId member(String text) {
        return read(text, MemberId::of);
    }

    static UnitId unit(String text) {
        return read(text, UnitId::of);
    }

    private static <T> T read(String text, Function<String, T> reader) {
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException noId) {
            throw new ResourceNotFoundException("There is no such resource.");
        }
    }
}
