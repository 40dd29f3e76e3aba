package org.kommunalcampus.catalogue;

import java.text.Normalizer;
import java.util.Locale;

/** When two ids of a provider are the same one: the database takes no notice of case and accents, so nobody may. */
final class ExternalId {

    private ExternalId() {}

    /** The form in which equal ids are equal texts. */
    static String fold(String id) {
        return Normalizer.normalize(id.strip(), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss");
    }
}
