package org.kommunalcampus.web.discussion;

import org.jspecify.annotations.Nullable;
import org.kommunalcampus.discussion.Appearance;

/**
 * How somebody wants to appear.
 *
 * @param erscheinen {@code name} or {@code pseudonym}; {@code null} where it was not asked
 * @param zeigtKommune whether with the municipality
 */
record AppearanceForm(@Nullable String erscheinen, @Nullable Boolean zeigtKommune) {

    static final String NAME = "name";
    static final String PSEUDONYM = "pseudonym";

    @Nullable
    Appearance read() {
        return erscheinen == null ? null : new Appearance(NAME.equals(erscheinen), Boolean.TRUE.equals(zeigtKommune));
    }
}
