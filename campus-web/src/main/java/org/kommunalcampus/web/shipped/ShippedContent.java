package org.kommunalcampus.web.shipped;

import java.io.InputStream;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.competence.Frameworks;
import org.kommunalcampus.competence.JobProfiles;
import org.kommunalcampus.exchange.FrameworkImports;
import org.kommunalcampus.exchange.ImportOutcome;
import org.kommunalcampus.exchange.JobProfileImports;
import org.kommunalcampus.shared.Caller;
import org.springframework.stereotype.Component;

/** Competence frameworks and job profiles that come with the program; the operator loads them with one click instead of a file. */
@Component
@RequiredArgsConstructor
public class ShippedContent {

    private final ShippedFiles files;
    private final FrameworkImports frameworkImports;
    private final JobProfileImports jobProfileImports;
    private final Frameworks frameworks;
    private final JobProfiles jobProfiles;

    /** What is shipped, in the order in which it is loaded: job profiles name competences. */
    public enum Item {
        /** DigComp, the European framework of digital competences. */
        DIGCOMP("frameworks/digcomp.json", "DIGCOMP30"),
        /** The framework of competences that municipalities need besides. */
        KOMMUNAL("frameworks/kommunal.json", "KOMMUNAL"),
        /** Jobs in municipalities and on the market with the levels that they require. */
        JOB_PROFILES("job-profiles.csv", "");

        private final String file;
        private final String code;

        Item(String file, String code) {
            this.file = file;
            this.code = code;
        }

        /** Its name in addresses and message keys. */
        public String path() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The item with this name in an address. */
        public static Optional<Item> named(String path) {
            return Arrays.stream(values())
                    .filter(item -> item.path().equals(path))
                    .findFirst();
        }
    }

    /** The items of which the platform has something already. */
    public Set<Item> loaded() {
        Set<Item> loaded = EnumSet.noneOf(Item.class);
        Arrays.stream(Item.values())
                .filter(item ->
                        !item.code.isEmpty() && frameworks.byCode(item.code).isPresent())
                .forEach(loaded::add);
        if (!jobProfiles.all().isEmpty()) {
            loaded.add(Item.JOB_PROFILES);
        }
        return loaded;
    }

    /** Takes the item over, for operators; repeating it updates and never duplicates. */
    public ImportOutcome load(Caller caller, Item item) {
        InputStream file = files.open(item.file);
        return item == Item.JOB_PROFILES
                ? jobProfileImports.importFile(caller, file)
                : frameworkImports.importFile(caller, file);
    }
}
