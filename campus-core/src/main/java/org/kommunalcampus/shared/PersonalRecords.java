package org.kommunalcampus.shared;

import java.util.List;

/**
 * What one capability keeps about people. Each capability that keeps anything offers one bean of this kind, so that nobody has to know all capabilities in
 * order to hand people their data or to erase it; a test fails for a column that refers to a person and that no capability names.
 */
public interface PersonalRecords {

    /** The kinds of records, in the order in which a person reads them. */
    List<PersonalFile> files();

    /** Erases or ends what the files say goes at once, in the caller's transaction. Does no harm where nothing is left. */
    default void erase(MemberId person) {}
}
