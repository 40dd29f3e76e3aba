package org.kommunalcampus;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;

/** The program without tests: neither folders of test classes nor what other jars share for tests, which once packaged lies in a jar of its own. */
public class ProgramOnly implements ImportOption {

    private final ImportOption noTestFolders = new ImportOption.DoNotIncludeTests();

    @Override
    public boolean includes(Location location) {
        return noTestFolders.includes(location) && !location.contains("-tests.jar");
    }
}
