package org.kommunalcampus.launch;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What tools may do, by the names of LTI Assignment and Grade Services 2.0. */
final class LtiScopes {

    private static final String BASE = "https://purl.imsglobal.org/spec/lti-ags/scope/";

    static final String LINE_ITEM = BASE + "lineitem";
    static final String LINE_ITEM_READ = BASE + "lineitem.readonly";
    static final String RESULT_READ = BASE + "result.readonly";
    static final String SCORE = BASE + "score";

    /** All that there are here. */
    static final List<String> ALL = List.of(LINE_ITEM, LINE_ITEM_READ, RESULT_READ, SCORE);

    private LtiScopes() {}

    /** Those of the named that there are; all that was asked for may be none. */
    static Set<String> known(String named) {
        Set<String> known = new LinkedHashSet<>(List.of(named.strip().split("\\s+")));
        known.retainAll(ALL);
        return known;
    }
}
