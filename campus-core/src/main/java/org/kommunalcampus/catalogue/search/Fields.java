package org.kommunalcampus.catalogue.search;

import java.util.Map;

/** The fields of the index. */
final class Fields {

    static final String ID = "id";
    static final String TITLE_DE = "title_de";
    static final String TITLE_EN = "title_en";
    static final String OBJECTIVE_DE = "objective_de";
    static final String OBJECTIVE_EN = "objective_en";
    /** Description and target group. */
    static final String TEXT_DE = "text_de";

    static final String TEXT_EN = "text_en";
    static final String COMPETENCE_DE = "competence_de";
    static final String COMPETENCE_EN = "competence_en";
    static final String PROVIDER_NAME = "provider_name";
    /** The parts of German compounds in title and competences, and the words that hyphens join there. */
    static final String HEAD_PARTS = "head_parts";
    /** The same of all other texts. */
    static final String PARTS = "parts";
    /** What the frameworks say about the competences, and the names of their areas. */
    static final String ABOUT = "about";
    /** All words as they are written, for suggestions. */
    static final String WORDS = "words";
    /** {@code competence@level} for each level up to the one that is taught. */
    static final String TEACHES = "teaches";

    static final String VALID_FROM = "valid_from";
    static final String VALID_UNTIL = "valid_until";
    static final String SESSION = "session";
    static final String PRICE = "price";
    static final String MINUTES = "minutes";
    /** How well it fits municipal work, 0 to {@value #BEST_FIT}. */
    static final String FIT = "fit";
    /** First day of validity, as a day of the epoch. */
    static final String SINCE = "since";

    static final long BEST_FIT = 1000;

    static final String BY_TITLE = "by_title";
    static final String BY_PRICE = "by_price";
    static final String BY_MINUTES = "by_minutes";
    static final String BY_NEXT_DATE = "by_next_date";

    /** How much a German word counts where it is found: title and competences before all that describes. */
    static final Map<String, Float> GERMAN = Map.of(
            TITLE_DE, 8f, COMPETENCE_DE, 4f, HEAD_PARTS, 3f, OBJECTIVE_DE, 2.5f, TEXT_DE, 1f, ABOUT, 0.8f, PARTS, 0.6f);

    /** The same of those fields that say what a module is about. */
    static final Map<String, Float> HEADS = Map.of(TITLE_DE, 8f, COMPETENCE_DE, 4f, HEAD_PARTS, 3f, OBJECTIVE_DE, 2.5f);

    /** How much an English word counts where it is found. */
    static final Map<String, Float> ENGLISH = Map.of(TITLE_EN, 8f, COMPETENCE_EN, 4f, OBJECTIVE_EN, 2.5f, TEXT_EN, 1f);

    private Fields() {}
}
