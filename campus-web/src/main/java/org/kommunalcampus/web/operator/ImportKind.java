package org.kommunalcampus.web.operator;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the operator can import. */
enum ImportKind {
    /** A partner's feed in the MOOChub format. */
    MOOCHUB("moochub", true, ".json,application/json"),
    /** Modules as a table. */
    MODULES("module", true, ".csv,text/csv"),
    /** A competence framework as our JSON or as Moodle's CSV. */
    FRAMEWORK("kompetenzrahmen", false, ".json,.csv,application/json,text/csv"),
    /** Job profiles as a table. */
    JOB_PROFILES("taetigkeitsprofile", false, ".csv,text/csv");

    private static final List<ImportKind> ALL = List.of(values());

    private final String path;
    private final boolean ofProvider;
    private final String accepts;

    ImportKind(String path, boolean ofProvider, String accepts) {
        this.path = path;
        this.ofProvider = ofProvider;
        this.accepts = accepts;
    }

    /** All kinds in the order in which they are offered. */
    static List<ImportKind> all() {
        return ALL;
    }

    /** The kind with this name in an address. */
    static Optional<ImportKind> named(String path) {
        return Arrays.stream(values()).filter(kind -> kind.path.equals(path)).findFirst();
    }

    /** Its name in addresses. */
    public String path() {
        return path;
    }

    /** Its name in message keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the file belongs to a provider, so that certification and dry run make sense. */
    public boolean ofProvider() {
        return ofProvider;
    }

    /** Whether a row may name its provider, so that none has to be chosen. */
    public boolean namesProviders() {
        return this == MODULES;
    }

    /** Kinds of files, as the field for the file takes them. */
    public String accepts() {
        return accepts;
    }
}
