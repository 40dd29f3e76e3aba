package org.kommunalcampus.exchange;

/**
 * How a file is taken over.
 *
 * @param certify operators alone: the modules are published and certified by the agreement with the partner
 * @param dryRun report what would happen and store nothing
 */
public record ImportOptions(boolean certify, boolean dryRun) {

    /** New modules become drafts of their provider. */
    public static final ImportOptions DRAFTS = new ImportOptions(false, false);

    /** Modules are certified by agreement. */
    public static final ImportOptions CERTIFIED = new ImportOptions(true, false);
}
