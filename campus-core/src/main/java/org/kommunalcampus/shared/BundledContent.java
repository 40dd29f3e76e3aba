package org.kommunalcampus.shared;

/** What comes with the program and is stored when it starts: a new release brings what is new in it; what people have changed stays as it is. */
public interface BundledContent {

    /** What the log calls it. */
    String title();

    /** Stores what is new. Called in a transaction at each start of each node; the database refuses what another node has stored meanwhile. */
    void store();
}
