package org.kommunalcampus.web.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.web.layout.Option;

/**
 * Modules side by side; all texts are in the reader's language.
 *
 * @param columns the modules, one to four, in the order of the address
 * @param query the ids as the address states them, for links and forms
 * @param missing how many modules of the address are not offered
 * @param more others that may be put beside them; label and value of a link
 */
record Comparison(
        List<Column> columns, List<Row> rows, List<String> query, int missing, List<Option> more, boolean full) {

    /**
     * A module.
     *
     * @param without address of the same comparison without it, {@code null} when it is the only one
     */
    record Column(
            String id, String title, String href, @Nullable String without) {}

    /**
     * What the modules say about one thing.
     *
     * @param values one for each module, each a list of lines, empty where it says nothing
     */
    record Row(String name, List<List<String>> values) {

        /** Whether the modules say different things. */
        public boolean differs() {
            return values.stream().distinct().count() > 1;
        }
    }
}
