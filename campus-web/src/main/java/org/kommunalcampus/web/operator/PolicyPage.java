package org.kommunalcampus.web.operator;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.web.layout.Option;

/**
 * What a region decides about plans, in words.
 *
 * @param region id of the region
 * @param regions all regions to choose from
 * @param state which version is in force, and since when
 * @param rules that can be switched off
 */
record PolicyPage(
        String region, String regionName, List<Option> regions, String state, List<Group> groups, List<Option> rules) {

    /** Settings that belong together. */
    record Group(String key, String title, String text, List<Field> fields) {}

    /** One setting with what stands in its field. */
    record Field(String key, String label, String hint, String value, boolean required) {}

    /** A version with how it differs from the one before. */
    record Version(
            int number,
            String title,
            String saved,
            @Nullable String comment,
            List<String> differences,
            boolean current) {}
}
